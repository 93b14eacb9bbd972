CREATE TABLE `listening_days` (
	`user_id` text NOT NULL,
	`local_date` text NOT NULL,
	`episode_id` text NOT NULL,
	`listened_ms` integer NOT NULL,
	`average_speed` real NOT NULL,
	`sessions` integer NOT NULL,
	`plays` integer NOT NULL,
	`completion` real NOT NULL,
	`is_read` integer NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `local_date`, `episode_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `listening_days_episode` ON `listening_days` (`episode_id`);