PRAGMA defer_foreign_keys=on;--> statement-breakpoint
ALTER TABLE `lesson_wishes` RENAME TO `writing_requests`;--> statement-breakpoint
DROP INDEX `lesson_wishes_due`;--> statement-breakpoint
CREATE INDEX `writing_requests_due` ON `writing_requests` (`try_at`);--> statement-breakpoint
CREATE TABLE `__new_generation_steps` (
	`episode_id` text NOT NULL,
	`step` text NOT NULL,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`attempt` integer NOT NULL,
	`run_id` text DEFAULT '' NOT NULL,
	`lease_until` integer NOT NULL,
	`done_parts` integer DEFAULT 0 NOT NULL,
	`total_parts` integer DEFAULT 0 NOT NULL,
	`output_key` text DEFAULT '' NOT NULL,
	`error` text,
	`error_reason` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`episode_id`, `step`, `language`),
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "generation_steps_step" CHECK("__new_generation_steps"."step" in ('brief', 'script', 'publish') and "__new_generation_steps"."language" = ''
        or "__new_generation_steps"."step" in ('speech', 'assemble') and "__new_generation_steps"."language" <> ''),
	CONSTRAINT "generation_steps_state" CHECK("__new_generation_steps"."state" in ('waiting', 'running', 'done', 'failed'))
);
--> statement-breakpoint
-- A step of a language was kept as "speech:en".
INSERT INTO `__new_generation_steps`("episode_id", "step", "language", "state", "attempt", "run_id", "lease_until", "done_parts", "total_parts", "output_key", "error", "error_reason", "created_at", "updated_at")
SELECT "episode_id",
	iif(instr("step", ':') = 0, "step", substr("step", 1, instr("step", ':') - 1)),
	iif(instr("step", ':') = 0, '', substr("step", instr("step", ':') + 1)),
	"state", "attempt", "run_id", "lease_until", "done_parts", "total_parts", "output_key",
	nullif("error", ''), nullif("error_reason", ''), "created_at", "updated_at"
FROM `generation_steps`;
--> statement-breakpoint
DROP TABLE `generation_steps`;--> statement-breakpoint
ALTER TABLE `__new_generation_steps` RENAME TO `generation_steps`;
