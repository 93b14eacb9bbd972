CREATE TABLE `bookmarks` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`episode_id` text NOT NULL,
	`language` text NOT NULL,
	`position_ms` integer NOT NULL,
	`note` text NOT NULL,
	`line_before` text NOT NULL,
	`line` text NOT NULL,
	`line_after` text NOT NULL,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bookmarks_person` ON `bookmarks` (`user_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `bookmarks_episode` ON `bookmarks` (`episode_id`,`user_id`);