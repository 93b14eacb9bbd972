ALTER TABLE `concept_texts` DROP COLUMN `question`;--> statement-breakpoint
ALTER TABLE `concept_texts` DROP COLUMN `answer`;--> statement-breakpoint
ALTER TABLE `concept_texts` DROP COLUMN `explanation`;--> statement-breakpoint
ALTER TABLE `concepts` DROP COLUMN `question`;--> statement-breakpoint
ALTER TABLE `concepts` DROP COLUMN `answer`;--> statement-breakpoint
ALTER TABLE `concepts` DROP COLUMN `explanation`;--> statement-breakpoint
ALTER TABLE `concepts` DROP COLUMN `quote`;