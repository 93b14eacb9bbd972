PRAGMA defer_foreign_keys=on;--> statement-breakpoint
DROP TABLE `rate_limits`;--> statement-breakpoint
DROP TABLE `sign_in_attempts`;