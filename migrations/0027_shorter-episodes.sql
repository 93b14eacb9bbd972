ALTER TABLE `answers` ADD `verdict` text;
--> statement-breakpoint
CREATE TABLE `openings` (
	`user_id` text PRIMARY KEY NOT NULL,
	`latest` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `openings` (`user_id`, `latest`, `created_at`, `updated_at`)
SELECT `user_id`, json_group_array(json_object('episodeId', `id`, 'opening', json(`opening`))), max(`created_at`), max(`updated_at`)
FROM (
	SELECT `id`, `user_id`, `opening`, `created_at`, `updated_at`,
		row_number() OVER (PARTITION BY `user_id` ORDER BY `created_at` DESC) AS `place`
	FROM `episodes` WHERE `opening` IS NOT NULL AND json_valid(`opening`) ORDER BY `user_id`, `created_at` DESC
) WHERE `place` <= 12 GROUP BY `user_id`;
--> statement-breakpoint
UPDATE `tracks` SET `audio_key` = substr(`audio_key`, length(`id`) + 5) WHERE instr(`audio_key`, 'ep/' || `id` || '/') = 1;
--> statement-breakpoint
ALTER TABLE `episodes` DROP COLUMN `opening`;