DROP INDEX `problems_open`;--> statement-breakpoint
CREATE INDEX `problems_answered` ON `problems` (`created_at`,`id`) WHERE "problems"."closed_at" is null and "problems"."answered_at" is not null;--> statement-breakpoint
CREATE INDEX `problems_open` ON `problems` (`created_at`,`id`) WHERE "problems"."closed_at" is null and "problems"."answered_at" is null;--> statement-breakpoint
CREATE INDEX `users_disabled` ON `users` (substr("name", 1, 80),`id`) WHERE "users"."banned" = 1;--> statement-breakpoint
CREATE INDEX `users_never_seen` ON `users` (substr("name", 1, 80),`id`) WHERE "users"."banned" = 0 and "users"."last_seen_at" is null;--> statement-breakpoint
CREATE INDEX `episodes_requested_listed` ON `episodes` (`created_at`,`id`) WHERE "episodes"."kind" = 'requested' and "episodes"."deleted_at" is null;