CREATE TABLE `listens` (
	`user_id` text NOT NULL,
	`id` text NOT NULL,
	`episode_id` text NOT NULL,
	`language` text NOT NULL,
	`kind` text NOT NULL,
	`from_ms` integer NOT NULL,
	`to_ms` integer NOT NULL,
	`speed` real NOT NULL,
	`started_at` integer NOT NULL,
	`wall_ms` integer NOT NULL,
	`duration_ms` integer NOT NULL,
	`time_zone` text NOT NULL,
	`version` integer NOT NULL,
	`rolled_version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `listens_of_time` ON `listens` (`user_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `listens_by_age` ON `listens` (`started_at`);--> statement-breakpoint
CREATE INDEX `listens_to_roll` ON `listens` (`user_id`) WHERE "listens"."version" <> "listens"."rolled_version";