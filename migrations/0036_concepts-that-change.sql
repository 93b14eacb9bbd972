CREATE TABLE `concept_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`concept_id` text NOT NULL,
	`kind` text NOT NULL,
	`before` text NOT NULL,
	`is_final` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `concept_changes_concept` ON `concept_changes` (`concept_id`);--> statement-breakpoint
CREATE TABLE `concept_merges` (
	`from_id` text PRIMARY KEY NOT NULL,
	`into_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `concept_merges_into` ON `concept_merges` (`into_id`);--> statement-breakpoint
CREATE INDEX `concept_choices_concept` ON `concept_choices` (`concept_id`);--> statement-breakpoint
CREATE INDEX `memories_concept` ON `memories` (`concept_id`);