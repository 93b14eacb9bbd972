CREATE TABLE `daily_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`local_date` text NOT NULL,
	`outcome` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`episode_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "daily_runs_outcome" CHECK("daily_runs"."outcome" in ('requested', 'skipped', 'paused'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `daily_runs_user_day` ON `daily_runs` (`user_id`,`local_date`);--> statement-breakpoint
CREATE INDEX `daily_runs_created` ON `daily_runs` (`created_at`);--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`error` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notifications_kind" CHECK("notifications"."kind" in ('ready', 'failed')),
	CONSTRAINT "notifications_state" CHECK("notifications"."state" in ('claimed', 'sent', 'failed', 'skipped'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_once` ON `notifications` (`episode_id`,`user_id`,`kind`);--> statement-breakpoint
ALTER TABLE `learner_settings` ADD `daily_paused_at` integer;--> statement-breakpoint
ALTER TABLE `learner_settings` ADD `daily_resumed_at` integer;--> statement-breakpoint
ALTER TABLE `episodes` ADD `prompt_version` text;--> statement-breakpoint
ALTER TABLE `episodes` ADD `local_date` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `episodes_user_day` ON `episodes` (`user_id`,`local_date`);--> statement-breakpoint
ALTER TABLE `dead_letters` ADD `episode_id` text;--> statement-breakpoint
ALTER TABLE `dead_letters` ADD `replayed_at` integer;--> statement-breakpoint
ALTER TABLE `lessons` ADD `prompt_version` text;--> statement-breakpoint
ALTER TABLE `lessons` ADD `checks` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `lessons` ADD `edited_by` text;--> statement-breakpoint
ALTER TABLE `spend` ADD `model` text;