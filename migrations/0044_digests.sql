CREATE TABLE `digests` (
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`due_at` integer NOT NULL,
	`sent_at` integer,
	`state` text NOT NULL,
	`error` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `kind`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "digests_kind" CHECK("digests"."kind" in ('week', 'class')),
	CONSTRAINT "digests_state" CHECK("digests"."state" in ('waiting', 'claimed', 'sent', 'failed', 'skipped'))
);
--> statement-breakpoint
CREATE INDEX `digests_due` ON `digests` (`due_at`);