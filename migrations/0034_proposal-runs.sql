CREATE TABLE `proposal_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`material_id` text NOT NULL,
	`status` text NOT NULL,
	`part_count` integer DEFAULT 0 NOT NULL,
	`waiting` text DEFAULT '[]' NOT NULL,
	`missed` text DEFAULT '[]' NOT NULL,
	`failure` text,
	`page_count` integer DEFAULT 0 NOT NULL,
	`pages_read` integer DEFAULT 0 NOT NULL,
	`attempt` integer DEFAULT 0 NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`lease_until` integer DEFAULT 0 NOT NULL,
	`sent_at` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposal_runs_status_known" CHECK("proposal_runs"."status" in ('running', 'done', 'stopped', 'gave_up'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_runs_material` ON `proposal_runs` (`material_id`);--> statement-breakpoint
CREATE INDEX `proposal_runs_course` ON `proposal_runs` (`course_id`);--> statement-breakpoint
CREATE INDEX `proposal_runs_status` ON `proposal_runs` (`status`,`sent_at`);