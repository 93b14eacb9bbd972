ALTER TABLE `episodes` ADD `for_class` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `episodes_of_class` ON `episodes` (`course_id`,`created_at`,`id`) WHERE "episodes"."for_class" = 1 and "episodes"."deleted_at" is null;--> statement-breakpoint
ALTER TABLE `upload_reservations` ADD `for_class` integer DEFAULT false NOT NULL;