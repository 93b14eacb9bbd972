CREATE TABLE `course_teachers` (
	`course_id` text NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`course_id`, `user_id`),
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `course_teachers_user` ON `course_teachers` (`user_id`);--> statement-breakpoint
ALTER TABLE `courses` ADD `is_join_open` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `courses` ADD `archived_at` integer;