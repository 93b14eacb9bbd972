CREATE TABLE `account_links` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`token_hash` text NOT NULL,
	`email` text,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "account_links_kind" CHECK("account_links"."kind" in ('reset', 'email'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_links_token_hash_unique` ON `account_links` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `account_links_user` ON `account_links` (`user_id`,`kind`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_hash` text NOT NULL,
	`address_hash` text,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "attempts_kind" CHECK("attempts"."kind" in ('wrong_password', 'signed_in', 'sign_up', 'reset_mail', 'email_change'))
);
--> statement-breakpoint
CREATE INDEX `attempts_subject` ON `attempts` (`kind`,`subject_hash`,`expires_at`);--> statement-breakpoint
CREATE INDEX `attempts_address` ON `attempts` (`kind`,`address_hash`,`expires_at`);--> statement-breakpoint
CREATE INDEX `attempts_expiry` ON `attempts` (`expires_at`);