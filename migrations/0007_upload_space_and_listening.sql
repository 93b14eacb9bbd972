CREATE TABLE `upload_reservations` (
	`id` text PRIMARY KEY NOT NULL,
	`track_id` text NOT NULL,
	`user_id` text NOT NULL,
	`request_key` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`local_date` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `upload_reservations_request` ON `upload_reservations` (`user_id`,`request_key`);--> statement-breakpoint
CREATE INDEX `upload_reservations_updated` ON `upload_reservations` (`updated_at`);--> statement-breakpoint
ALTER TABLE `episodes` ADD `stored_bytes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `episodes_uploaded` ON `episodes` (`user_id`,`stored_bytes`) WHERE "episodes"."kind" = 'uploaded';--> statement-breakpoint
ALTER TABLE `progress` ADD `credit_ms` integer DEFAULT 60000 NOT NULL;--> statement-breakpoint
ALTER TABLE `progress` ADD `credited_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `episodes` SET `stored_bytes` = (SELECT coalesce(sum(`size_bytes`), 0) FROM `tracks` WHERE `tracks`.`episode_id` = `episodes`.`id`) WHERE `kind` = 'uploaded';--> statement-breakpoint
UPDATE `progress` SET `credited_at` = `updated_at`;
