PRAGMA defer_foreign_keys=on;--> statement-breakpoint
CREATE TABLE `__new_digests` (
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`due_at` integer NOT NULL,
	`sent_at` integer,
	`state` text NOT NULL,
	`error` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `kind`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "digests_kind" CHECK("__new_digests"."kind" in ('week', 'class', 'review')),
	CONSTRAINT "digests_state" CHECK("__new_digests"."state" in ('waiting', 'claimed', 'sent', 'failed', 'skipped', 'off'))
);
--> statement-breakpoint
INSERT INTO `__new_digests`("user_id", "kind", "due_at", "sent_at", "state", "error", "created_at", "updated_at") SELECT "user_id", "kind", "due_at", "sent_at", "state", "error", "created_at", "updated_at" FROM `digests`;--> statement-breakpoint
DROP TABLE `digests`;--> statement-breakpoint
ALTER TABLE `__new_digests` RENAME TO `digests`;--> statement-breakpoint
CREATE INDEX `digests_due` ON `digests` (`due_at`) WHERE "digests"."state" <> 'off';