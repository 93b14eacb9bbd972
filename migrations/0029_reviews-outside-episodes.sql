PRAGMA defer_foreign_keys=on;--> statement-breakpoint
CREATE TABLE `__new_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`episode_id` text,
	`number` integer NOT NULL,
	`concept_id` text NOT NULL,
	`kind` text NOT NULL,
	`answer` text,
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
	CONSTRAINT "reviews_kind" CHECK("__new_reviews"."kind" in ('recall', 'why', 'apply')),
	CONSTRAINT "reviews_result" CHECK("__new_reviews"."result" in ('had', 'half', 'missed')),
	CONSTRAINT "reviews_source" CHECK("__new_reviews"."source" in ('verdict', 'confirmed', 'choice', 'self_mark', 'overrule')),
	CONSTRAINT "reviews_answer" CHECK(("__new_reviews"."episode_id" is null) = ("__new_reviews"."answer" is not null)),
	CONSTRAINT "reviews_overruled" CHECK(("__new_reviews"."overruled_at" is null) = ("__new_reviews"."previous_result" is null))
);
--> statement-breakpoint
INSERT INTO `__new_reviews`("id", "user_id", "episode_id", "number", "concept_id", "kind", "result", "source", "reviewed_at", "local_date", "overruled_at", "previous_result", "previous_source", "created_at", "updated_at") SELECT "id", "user_id", "episode_id", "number", "concept_id", "kind", "result", "source", "reviewed_at", "local_date", "overruled_at", "previous_result", "previous_source", "created_at", "updated_at" FROM `reviews`;--> statement-breakpoint
DROP TABLE `reviews`;--> statement-breakpoint
ALTER TABLE `__new_reviews` RENAME TO `reviews`;--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_question` ON `reviews` (`episode_id`,`user_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_due` ON `reviews` (`user_id`,`concept_id`,`number`) WHERE episode_id is null;--> statement-breakpoint
CREATE INDEX `reviews_concept` ON `reviews` (`user_id`,`concept_id`);--> statement-breakpoint
CREATE INDEX `reviews_overruled` ON `reviews` (`concept_id`,`overruled_at`) WHERE overruled_at is not null;