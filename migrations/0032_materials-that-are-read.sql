CREATE TABLE `material_readings` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`material_id` text NOT NULL,
	`is_replacement` integer NOT NULL,
	`title` text NOT NULL,
	`format` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`status` text NOT NULL,
	`refusal` text,
	`page_count` integer DEFAULT 0 NOT NULL,
	`pages_read` integer DEFAULT 0 NOT NULL,
	`attempt` integer DEFAULT 0 NOT NULL,
	`lease_until` integer DEFAULT 0 NOT NULL,
	`sent_at` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "material_readings_status" CHECK("material_readings"."status" in ('uploading', 'reading', 'refused'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `material_readings_material` ON `material_readings` (`material_id`);--> statement-breakpoint
CREATE INDEX `material_readings_course` ON `material_readings` (`course_id`);--> statement-breakpoint
CREATE INDEX `material_readings_status` ON `material_readings` (`status`,`sent_at`);--> statement-breakpoint
ALTER TABLE `concepts` ADD `lost_quotes` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `materials` ADD `format` text;--> statement-breakpoint
ALTER TABLE `materials` ADD `document_key` text;--> statement-breakpoint
ALTER TABLE `materials` ADD `page_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `materials` ADD `empty_pages` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `materials` ADD `removed_at` integer;