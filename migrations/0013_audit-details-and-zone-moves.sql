CREATE TABLE `zone_moves` (
	`user_id` text PRIMARY KEY NOT NULL,
	`time_zone` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- A move was kept among the settings, as "moved." and the learner's id.
INSERT INTO `zone_moves` (`user_id`, `time_zone`, `created_at`, `updated_at`)
SELECT `users`.`id`, `value` ->> '$', `settings`.`created_at`, `settings`.`updated_at`
FROM `settings` JOIN `users` ON `settings`.`name` = 'moved.' || `users`.`id`;
--> statement-breakpoint
DELETE FROM `settings` WHERE `name` GLOB 'moved.*';--> statement-breakpoint
ALTER TABLE `audit_log` RENAME COLUMN `detail` TO `details`;--> statement-breakpoint
-- What something became was nothing, a word, or values as JSON.
UPDATE `audit_log` SET `details` = CASE
	WHEN `details` = '' THEN '{}'
	WHEN `action` = 'people.setDisabled' THEN json_object('disabled', json(iif(`details` = 'disabled', 'true', 'false')))
	WHEN `action` IN ('people.setRole', 'invitations.create') THEN json_object('role', `details`)
	ELSE json_object('was', `details`) END
WHERE NOT json_valid(`details`) OR json_type(`details`) <> 'object';
--> statement-breakpoint
ALTER TABLE `cron_runs` ADD `error` text;--> statement-breakpoint
UPDATE `cron_runs` SET `error` = coalesce(`report` ->> '$.reason', ''), `report` = '{}' WHERE `outcome` = 'failed';
