CREATE TABLE `failed_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`queue` text NOT NULL,
	`body` text NOT NULL,
	`error` text NOT NULL,
	`error_reason` text NOT NULL,
	`episode_id` text,
	`replayed_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `failed_messages_created` ON `failed_messages` (`created_at`);--> statement-breakpoint
-- A reason was kept as "speech.busy: The speech service is busy.", or as a sentence alone.
INSERT INTO `failed_messages` (`id`, `queue`, `body`, `error`, `error_reason`, `episode_id`, `replayed_at`, `created_at`, `updated_at`)
SELECT `id`, `queue`, `body`,
	iif(`named`, substr(`reason`, instr(`reason`, ': ') + 2), `reason`),
	iif(`named`, substr(`reason`, 1, instr(`reason`, ': ') - 1), iif(`episode_id` IS NULL, 'generation.unreadable_message', 'generation.gave_up')),
	`episode_id`, `replayed_at`, `created_at`, `updated_at`
FROM (SELECT *, instr(`reason`, ': ') > 1 AND substr(`reason`, 1, instr(`reason`, ': ') - 1) NOT GLOB '*[^a-z_.]*' AS `named` FROM `dead_letters`);
--> statement-breakpoint
PRAGMA defer_foreign_keys=on;--> statement-breakpoint
DROP TABLE `dead_letters`;--> statement-breakpoint
UPDATE `audit_log` SET `action` = 'failedMessages' || substr(`action`, 12) WHERE `action` IN ('deadLetters.replay', 'deadLetters.replayAll');--> statement-breakpoint
UPDATE `cron_runs` SET `report` = json_set(json_remove(`report`, '$.deadLetters'), '$.failedMessages', json_extract(`report`, '$.deadLetters')) WHERE json_extract(`report`, '$.deadLetters') IS NOT NULL;
