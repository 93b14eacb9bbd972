-- What was heard before listens were kept, and is in none of them, becomes one listen an episode, at the moment it was last played.
INSERT INTO `listens` (`user_id`, `id`, `episode_id`, `language`, `kind`, `from_ms`, `to_ms`, `speed`, `started_at`, `wall_ms`, `duration_ms`, `time_zone`, `version`, `rolled_version`, `created_at`, `updated_at`)
SELECT `user_id`, 'before-' || `episode_id`, `episode_id`, `language`, iif(`heard_ms` > 0, 'heard', 'read'), 0, `heard_ms`, `speed`,
  `last_played_at` - cast(`heard_ms` / `speed` AS integer), cast(`heard_ms` / `speed` AS integer),
  coalesce((SELECT max(`duration_ms`) FROM `tracks` WHERE `tracks`.`episode_id` = `known`.`episode_id`), `heard_ms`),
  coalesce((SELECT `time_zone` FROM `learner_settings` WHERE `learner_settings`.`user_id` = `known`.`user_id`), 'UTC'),
  1, 0, `created_at`, `updated_at`
FROM (
  SELECT *, `covered_ms` - coalesce((
    SELECT sum(`to_ms` - `from_ms`) FROM `listens`
    WHERE `listens`.`user_id` = `covered`.`user_id` AND `listens`.`episode_id` = `covered`.`episode_id`
  ), 0) AS `heard_ms`
  FROM (
    SELECT *, cast(coalesce((
      SELECT sum((`piece`.`value` ->> 1) - (`piece`.`value` ->> 0))
      FROM json_each(`progress`.`coverage`) AS `track`, json_each(`track`.`value`) AS `piece`
    ), 0) AS integer) AS `covered_ms`
    FROM `progress`
  ) AS `covered`
) AS `known`
WHERE `heard_ms` > 0 OR (`covered_ms` = 0 AND `completed_at` IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM `listens`
  WHERE `listens`.`user_id` = `known`.`user_id` AND `listens`.`episode_id` = `known`.`episode_id`
));
