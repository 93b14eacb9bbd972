-- Everything here is derived from the first database and the scripts, and can be made again.
CREATE TABLE `owners` (
	`number` integer PRIMARY KEY AUTOINCREMENT,
	`owner_id` text NOT NULL UNIQUE
);
--> statement-breakpoint
-- An owner's rows are side by side: `id` is ((number * 2 + 1) << 20) + n for what is said, and
-- ((number * 2) << 20) + n for title and description. So a search of a person's reads their part of the index alone.
CREATE TABLE `passages` (
	`id` integer PRIMARY KEY,
	`episode_id` text NOT NULL,
	`script_key` text NOT NULL,
	`language` text,
	`lines` text NOT NULL,
	`folded` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `passages_episode` ON `passages` (`episode_id`);
--> statement-breakpoint
-- Knows which passages have three signs in a row, and no text and no places: each find is checked in its lines.
CREATE VIRTUAL TABLE `passage_signs` USING fts5(`text`, content='', contentless_delete=1, detail=none, tokenize='trigram case_sensitive 1');
--> statement-breakpoint
CREATE TABLE `state` (
	`id` integer PRIMARY KEY CHECK (`id` = 1),
	`version` integer NOT NULL
);
