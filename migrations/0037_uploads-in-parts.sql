ALTER TABLE `episodes` ADD `course_id` text;--> statement-breakpoint
ALTER TABLE `upload_reservations` ADD `status` text DEFAULT 'storing' NOT NULL;--> statement-breakpoint
ALTER TABLE `upload_reservations` ADD `course_id` text REFERENCES courses(id);--> statement-breakpoint
ALTER TABLE `upload_reservations` ADD `title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `upload_reservations` ADD `description` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `upload_reservations` ADD `language` text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE `upload_reservations` ADD `file_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `upload_reservations` ADD `audio_bytes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `upload_reservations` ADD `transcript_name` text;--> statement-breakpoint
ALTER TABLE `upload_reservations` ADD `parts_id` text;--> statement-breakpoint
ALTER TABLE `upload_reservations` ADD `refusal` text;--> statement-breakpoint
ALTER TABLE `upload_reservations` ADD `attempt` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `upload_reservations` ADD `lease_until` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `upload_reservations` ADD `sent_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `upload_reservations_status` ON `upload_reservations` (`status`,`sent_at`);