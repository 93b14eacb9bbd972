CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`episode_id` text NOT NULL,
	`number` integer NOT NULL,
	`concept_id` text NOT NULL,
	`kind` text NOT NULL,
	`result` text NOT NULL,
	`source` text NOT NULL,
	`reviewed_at` integer NOT NULL,
	`local_date` text NOT NULL,
	`overruled_at` integer,
	`previous_result` text,
	`previous_source` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviews_kind" CHECK("reviews"."kind" in ('recall', 'why', 'apply')),
	CONSTRAINT "reviews_result" CHECK("reviews"."result" in ('had', 'half', 'missed')),
	CONSTRAINT "reviews_source" CHECK("reviews"."source" in ('verdict', 'confirmed', 'choice', 'self_mark', 'overrule')),
	CONSTRAINT "reviews_overruled" CHECK(("reviews"."overruled_at" is null) = ("reviews"."previous_result" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_question` ON `reviews` (`episode_id`,`user_id`,`number`);--> statement-breakpoint
CREATE INDEX `reviews_concept` ON `reviews` (`user_id`,`concept_id`);--> statement-breakpoint
CREATE INDEX `reviews_overruled` ON `reviews` (`concept_id`,`overruled_at`) WHERE overruled_at is not null;--> statement-breakpoint
ALTER TABLE `questions` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `answers` ADD `result` text;--> statement-breakpoint
ALTER TABLE `answers` ADD `source` text;--> statement-breakpoint
ALTER TABLE `memories` ADD `due_on` text;--> statement-breakpoint
ALTER TABLE `memories` ADD `stability` real;--> statement-breakpoint
ALTER TABLE `memories` ADD `difficulty` real;--> statement-breakpoint
ALTER TABLE `memories` ADD `reps` integer;--> statement-breakpoint
ALTER TABLE `memories` ADD `lapses` integer;--> statement-breakpoint
ALTER TABLE `memories` ADD `rights` integer;--> statement-breakpoint
ALTER TABLE `memories` ADD `last_reviewed_at` integer;--> statement-breakpoint
ALTER TABLE `memories` ADD `reviewed_on` text;--> statement-breakpoint
ALTER TABLE `memories` ADD `scheduler` text;