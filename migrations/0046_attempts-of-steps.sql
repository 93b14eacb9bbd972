ALTER TABLE `generation_steps` ADD `began_at` integer;--> statement-breakpoint
ALTER TABLE `generation_steps` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `generation_steps` ADD `past` text;