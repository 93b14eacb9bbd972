ALTER TABLE `generation_steps` ADD `done_characters` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `generation_steps` ADD `total_characters` integer DEFAULT 0 NOT NULL;