ALTER TABLE `listening_days` ADD `course_ids` text DEFAULT '[]' NOT NULL;
--> statement-breakpoint
-- The courses of days that are there already, as far as their episodes are.
UPDATE `listening_days` SET `course_ids` = (
  SELECT json_group_array(`course_id`) FROM (
    SELECT `concepts`.`course_id` FROM `episodes`, json_each(`episodes`.`concept_ids`) AS `taught`
      JOIN `concepts` ON `concepts`.`id` = coalesce((
        SELECT `into_id` FROM `concept_merges` WHERE `from_id` = `taught`.`value`), `taught`.`value`)
    WHERE `episodes`.`id` = `listening_days`.`episode_id`
    UNION SELECT `course_id` FROM `episodes`
    WHERE `episodes`.`id` = `listening_days`.`episode_id` AND `course_id` IS NOT NULL
  )
);
