CREATE TABLE `concept_choices` (
	`user_id` text NOT NULL,
	`concept_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `concept_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "concept_choices_kind" CHECK("concept_choices"."kind" in ('skip', 'more', 'not_weak'))
);
--> statement-breakpoint
CREATE INDEX `quiz_scores_course` ON `quiz_scores` (`course_id`,`taken_at`);