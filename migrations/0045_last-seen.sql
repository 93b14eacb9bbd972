ALTER TABLE `users` ADD `last_seen_at` integer;--> statement-breakpoint
-- Sessions say to the hour when their people were here.
UPDATE `users` SET `last_seen_at` = (SELECT max(`updated_at`) FROM `sessions` WHERE `sessions`.`user_id` = `users`.`id`);--> statement-breakpoint
CREATE INDEX `users_name` ON `users` (substr(`name`, 1, 80),`id`);
