PRAGMA defer_foreign_keys=on;--> statement-breakpoint
CREATE TABLE `__new_daily_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`local_date` text NOT NULL,
	`outcome` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`episode_id` text,
	`rests_until` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "daily_runs_outcome" CHECK("__new_daily_runs"."outcome" in ('requested', 'skipped', 'paused', 'rested'))
);
--> statement-breakpoint
INSERT INTO `__new_daily_runs`("id", "user_id", "local_date", "outcome", "reason", "episode_id", "created_at", "updated_at") SELECT "id", "user_id", "local_date", "outcome", "reason", "episode_id", "created_at", "updated_at" FROM `daily_runs`;--> statement-breakpoint
DROP TABLE `daily_runs`;--> statement-breakpoint
ALTER TABLE `__new_daily_runs` RENAME TO `daily_runs`;--> statement-breakpoint
CREATE UNIQUE INDEX `daily_runs_user_day` ON `daily_runs` (`user_id`,`local_date`);--> statement-breakpoint
CREATE INDEX `daily_runs_created` ON `daily_runs` (`created_at`);