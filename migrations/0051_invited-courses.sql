ALTER TABLE `invitations` ADD `enrollments` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `invitations_created` ON `invitations` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_email` ON `invitations` (`email`);