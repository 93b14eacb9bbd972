DROP INDEX `enrollments_course`;--> statement-breakpoint
CREATE INDEX `enrollments_course` ON `enrollments` (`course_id`,`id`);--> statement-breakpoint
CREATE INDEX `reviews_class` ON `reviews` (`concept_id`,`reviewed_at`);