CREATE TABLE `concept_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`material_id` text NOT NULL,
	`position` integer NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`concept_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "concept_proposals_state" CHECK("concept_proposals"."state" in ('proposed', 'approved', 'rejected'))
);
--> statement-breakpoint
CREATE INDEX `concept_proposals_course` ON `concept_proposals` (`course_id`,`material_id`,`position`);