CREATE TABLE `concept_links` (
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`kind` text NOT NULL,
	`texts` text NOT NULL,
	`quotes` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`from_id`, `to_id`),
	FOREIGN KEY (`from_id`) REFERENCES `concepts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `concepts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "concept_links_kind" CHECK("concept_links"."kind" in ('cures', 'same_idea', 'contrasts', 'part_of', 'needs', 'same_word'))
);
--> statement-breakpoint
CREATE INDEX `concept_links_to` ON `concept_links` (`to_id`);--> statement-breakpoint
CREATE TABLE `memories` (
	`user_id` text NOT NULL,
	`concept_id` text NOT NULL,
	`times_heard` integer NOT NULL,
	`first_heard_at` integer,
	`last_heard_at` integer,
	`times_asked` integer NOT NULL,
	`last_asked_at` integer,
	`last_kind` text,
	`last_result` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `concept_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "memories_kind" CHECK("memories"."last_kind" in ('recall', 'why', 'apply')),
	CONSTRAINT "memories_result" CHECK("memories"."last_result" in ('had', 'half', 'missed'))
);
--> statement-breakpoint
ALTER TABLE `concept_texts` ADD `spoken` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `concept_texts` ADD `sentences` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `concept_texts` ADD `questions` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `concepts` ADD `spoken` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `concepts` ADD `sentences` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `concepts` ADD `questions` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `progress` ADD `remembered` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `progress` ADD `remembered_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `progress_to_remember` ON `progress` (`user_id`) WHERE "progress"."version" <> "progress"."remembered_version";--> statement-breakpoint
-- What was the answer says what the thing is; which of the other sentences is a picture nobody knows.
UPDATE `concepts` SET
  `spoken` = `term`,
  `sentences` = (
    SELECT json_group_array(json(value)) FROM (
      SELECT json_object('part', 'definition', 'text', `answer`, 'quote', `quote`) AS value
      UNION ALL
      SELECT json_object('part', 'mechanism', 'text', value ->> 'text', 'quote', value ->> 'quote')
      FROM json_each(`explanation`)
    )
  ),
  `questions` = json_array(json_object('kind', 'recall', 'question', `question`, 'answer', `answer`,
    'accepted', json('[]'), 'keyTerms', json('[]'), 'choices', json('[]'), 'quote', `quote`));--> statement-breakpoint
UPDATE `concept_texts` SET
  `spoken` = `term`,
  `sentences` = (
    SELECT json_group_array(value) FROM (
      SELECT `answer` AS value UNION ALL SELECT value FROM json_each(`explanation`)
    )
  ),
  `questions` = json_array(json_object('kind', 'recall', 'question', `question`, 'answer', `answer`,
    'accepted', json('[]'), 'keyTerms', json('[]'), 'choices', json('[]')));--> statement-breakpoint
-- Lessons lose the lines that stood around their sentences.
UPDATE `lesson_texts` SET `body` = json_set(
  json_remove(`body`, '$.question', '$.answer', '$.bareQuestion', '$.bareAnswer'),
  '$.spoken', `body` ->> '$.term',
  '$.lesson', json_remove(`body` -> '$.lesson', '$[0]'),
  '$.questions', json_array(json_object('kind', 'recall',
    'question', json_remove(`body` -> '$.question', '$[#-1]', '$[0]'),
    'answer', json_remove(`body` -> '$.answer', '$[#-1]', '$[0]'),
    'accepted', json('[]'), 'keyTerms', json('[]'), 'choices', json('[]'))));--> statement-breakpoint
-- Those that nobody edited are written anew, in parts, when an episode needs them.
UPDATE `lessons` SET `withdrawn_at` = `updated_at` WHERE `edited_by` IS NULL AND `withdrawn_at` IS NULL;
