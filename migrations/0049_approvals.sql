CREATE TABLE `episode_approvals` (
	`episode_id` text NOT NULL,
	`course_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`episode_id`, `course_id`),
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "episode_approvals_state" CHECK("episode_approvals"."state" in ('waiting', 'approved', 'rejected'))
);
--> statement-breakpoint
CREATE INDEX `episode_approvals_queue` ON `episode_approvals` (`course_id`,`created_at`,`episode_id`) WHERE "episode_approvals"."state" = 'waiting';--> statement-breakpoint
ALTER TABLE `courses` ADD `needs_approval` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `episodes` ADD `withheld` integer DEFAULT false NOT NULL;