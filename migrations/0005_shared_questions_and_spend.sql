PRAGMA defer_foreign_keys=on;--> statement-breakpoint
CREATE TABLE `spend_months` (
	`month` text PRIMARY KEY NOT NULL,
	`micro_dollars` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `spend_months`("month", "micro_dollars", "created_at", "updated_at")
SELECT strftime('%Y-%m', "created_at" / 1000, 'unixepoch'), sum("micro_dollars"), min("created_at"), max("updated_at")
FROM `spend` GROUP BY 1;
--> statement-breakpoint
DELETE FROM `settings` WHERE "name" GLOB 'spend:*';--> statement-breakpoint
CREATE TABLE `spend_reservations` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`provider` text NOT NULL,
	`units` integer NOT NULL,
	`micro_dollars` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `spend_reservations`("id", "episode_id", "provider", "units", "micro_dollars", "created_at", "updated_at")
SELECT "id", "episode_id", "provider", "units", "micro_dollars", "created_at", "updated_at"
FROM `spend` WHERE "state" = 'reserved';
--> statement-breakpoint
CREATE TABLE `__new_spend` (
	`episode_id` text NOT NULL,
	`provider` text NOT NULL,
	`model` text DEFAULT '' NOT NULL,
	`day` text NOT NULL,
	`calls` integer NOT NULL,
	`units` integer NOT NULL,
	`micro_dollars` integer NOT NULL,
	`user_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`episode_id`, `provider`, `model`, `day`)
);
--> statement-breakpoint
INSERT INTO `__new_spend`("episode_id", "provider", "model", "day", "calls", "units", "micro_dollars", "user_id", "created_at", "updated_at")
SELECT "episode_id", "provider", coalesce("model", ''), strftime('%Y-%m-%d', "created_at" / 1000, 'unixepoch'),
  count(*), sum("units"), sum("micro_dollars"),
  (SELECT "user_id" FROM `episodes` WHERE `episodes`."id" = `spend`."episode_id"), min("created_at"), max("updated_at")
FROM `spend` WHERE "state" = 'settled' GROUP BY 1, 2, 3, 4;
--> statement-breakpoint
DROP TABLE `spend`;--> statement-breakpoint
ALTER TABLE `__new_spend` RENAME TO `spend`;--> statement-breakpoint
CREATE INDEX `spend_day` ON `spend` (`day`);--> statement-breakpoint
ALTER TABLE `episodes` ADD `question_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
UPDATE `episodes` SET "question_ids" = (
  SELECT json_group_array("id") FROM (
    SELECT "id" FROM `questions` WHERE "episode_id" = `episodes`."id" ORDER BY "number"));
--> statement-breakpoint
CREATE TABLE `__new_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`concept_id` text NOT NULL,
	`texts` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_questions`("id", "concept_id", "texts", "created_at", "updated_at") SELECT "id", "concept_id", "texts", "created_at", "updated_at" FROM `questions`;
--> statement-breakpoint
DROP TABLE `questions`;--> statement-breakpoint
ALTER TABLE `__new_questions` RENAME TO `questions`;--> statement-breakpoint
CREATE TABLE `__new_notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`send_at` integer,
	`error` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notifications_kind" CHECK("kind" in ('ready', 'failed')),
	CONSTRAINT "notifications_state" CHECK("state" in ('waiting', 'claimed', 'sent', 'failed', 'skipped'))
);
--> statement-breakpoint
INSERT INTO `__new_notifications`("id", "episode_id", "user_id", "kind", "state", "error", "created_at", "updated_at") SELECT "id", "episode_id", "user_id", "kind", "state", "error", "created_at", "updated_at" FROM `notifications`;
--> statement-breakpoint
DROP TABLE `notifications`;--> statement-breakpoint
ALTER TABLE `__new_notifications` RENAME TO `notifications`;--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_once` ON `notifications` (`episode_id`,`user_id`,`kind`);--> statement-breakpoint
CREATE INDEX `notifications_waiting` ON `notifications` (`send_at`) WHERE "state" = 'waiting';--> statement-breakpoint
CREATE TABLE `__new_progress` (
	`user_id` text NOT NULL,
	`episode_id` text NOT NULL,
	`language` text NOT NULL,
	`position_ms` integer NOT NULL,
	`furthest_ms` integer NOT NULL,
	`speed` real NOT NULL,
	`coverage` text NOT NULL,
	`completion` real NOT NULL,
	`completed_at` integer,
	`last_played_at` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`episode_id`, `user_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "progress_completion" CHECK("completion" between 0 and 1)
);
--> statement-breakpoint
INSERT INTO `__new_progress`("user_id", "episode_id", "language", "position_ms", "furthest_ms", "speed", "coverage", "completion", "completed_at", "last_played_at", "version", "created_at", "updated_at") SELECT "user_id", "episode_id", "language", "position_ms", "furthest_ms", "speed", "coverage", "completion", "completed_at", "last_played_at", "version", "created_at", "updated_at" FROM `progress`;
--> statement-breakpoint
DROP TABLE `progress`;--> statement-breakpoint
ALTER TABLE `__new_progress` RENAME TO `progress`;--> statement-breakpoint
CREATE TABLE `lesson_wishes` (
	`concept_id` text NOT NULL,
	`level` text NOT NULL,
	`languages` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`try_at` integer,
	`error` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`concept_id`, `level`, `languages`),
	FOREIGN KEY (`concept_id`) REFERENCES `concepts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lesson_wishes_due` ON `lesson_wishes` (`try_at`);--> statement-breakpoint
DROP INDEX `episodes_user_day`;--> statement-breakpoint
ALTER TABLE `episodes` ADD `retries` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `tracks` DROP COLUMN `vtt_key`;--> statement-breakpoint
ALTER TABLE `tracks` DROP COLUMN `txt_key`;
