DROP INDEX `audit_log_actor`;--> statement-breakpoint
DROP INDEX `audit_log_created`;--> statement-breakpoint
CREATE INDEX `audit_log_action` ON `audit_log` (`action`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_actor` ON `audit_log` (`actor_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_created` ON `audit_log` (`created_at`,`id`);--> statement-breakpoint
DROP INDEX `cron_runs_created`;--> statement-breakpoint
CREATE INDEX `cron_runs_created` ON `cron_runs` (`created_at`,`id`);--> statement-breakpoint
DROP INDEX `failed_messages_created`;--> statement-breakpoint
CREATE INDEX `failed_messages_created` ON `failed_messages` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `users_role` ON `users` (`role`,substr("name", 1, 80),`id`);--> statement-breakpoint
CREATE INDEX `problems_closed` ON `problems` (`created_at`,`id`) WHERE "problems"."closed_at" is not null;--> statement-breakpoint
CREATE INDEX `episodes_uploads_listed` ON `episodes` (`created_at`,`id`) WHERE "episodes"."kind" = 'uploaded' and "episodes"."deleted_at" is null;