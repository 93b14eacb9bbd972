CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `learner_settings` ADD `voices` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `episodes` ADD `sweeps` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `generation_steps` ADD `run_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `generation_steps` ADD `error` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `generation_steps` ADD `error_reason` text DEFAULT '' NOT NULL;