PRAGMA defer_foreign_keys = on;--> statement-breakpoint
CREATE TABLE `__new_audit_log` (
	`id` text PRIMARY KEY NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_id` text NOT NULL,
	`person_id` text,
	`detail` text NOT NULL,
	`request_id` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_audit_log` (`id`, `actor_id`, `action`, `subject_id`, `person_id`, `detail`, `created_at`, `updated_at`)
SELECT `id`, `actor_id`, `action`, `subject_id`,
	CASE
		WHEN `action` IN ('people.setRole', 'people.setDisabled', 'people.resetLink') THEN `subject_id`
		WHEN `action` IN ('tokens.revoke', 'episodes.request') THEN `detail`
	END,
	CASE WHEN `action` IN ('tokens.revoke', 'episodes.request') THEN '' ELSE `detail` END,
	`created_at`, `updated_at`
FROM `audit_log`;--> statement-breakpoint
DROP TABLE `audit_log`;--> statement-breakpoint
ALTER TABLE `__new_audit_log` RENAME TO `audit_log`;--> statement-breakpoint
CREATE INDEX `audit_log_subject` ON `audit_log` (`subject_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `audit_log_person` ON `audit_log` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `audit_log_actor` ON `audit_log` (`actor_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `audit_log_created` ON `audit_log` (`created_at`);
