ALTER TABLE `problems` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `problems` ADD `result` text;--> statement-breakpoint
CREATE INDEX `problems_course_open` ON `problems` (`course_id`,`created_at`,`id`) WHERE "problems"."closed_at" is null;