CREATE TABLE `problems` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`user_id` text NOT NULL,
	`language` text NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`position_ms` integer,
	`quote` text NOT NULL,
	`concept_id` text,
	`course_id` text,
	`answer` text DEFAULT '' NOT NULL,
	`closed_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "problems_kind" CHECK("problems"."kind" in ('audio', 'fact', 'language', 'other'))
);
--> statement-breakpoint
CREATE INDEX `problems_person` ON `problems` (`user_id`,`episode_id`);--> statement-breakpoint
CREATE INDEX `problems_course` ON `problems` (`course_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `problems_open` ON `problems` (`created_at`,`id`) WHERE "problems"."closed_at" is null;