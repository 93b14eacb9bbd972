CREATE TABLE `spend_courses` (
	`month` text NOT NULL,
	`course_id` text NOT NULL,
	`parts` integer NOT NULL,
	`micro_dollars` integer NOT NULL,
	`episodes` integer NOT NULL,
	`costs` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`month`, `course_id`, `parts`)
);
--> statement-breakpoint
CREATE TABLE `spend_days` (
	`day` text NOT NULL,
	`provider` text NOT NULL,
	`model` text NOT NULL,
	`calls` integer NOT NULL,
	`units` integer NOT NULL,
	`micro_dollars` integer NOT NULL,
	`estimated_micro_dollars` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`day`, `provider`, `model`)
);
--> statement-breakpoint
CREATE TABLE `spend_episodes` (
	`day` text NOT NULL,
	`provider` text NOT NULL,
	`units` integer NOT NULL,
	`episodes` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`day`, `provider`)
);
--> statement-breakpoint
CREATE TABLE `spend_learners` (
	`month` text NOT NULL,
	`user_id` text NOT NULL,
	`micro_dollars` integer NOT NULL,
	`episodes` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`month`, `user_id`)
);
--> statement-breakpoint
CREATE INDEX `spend_learners_dearest` ON `spend_learners` (`month`,"micro_dollars" desc,`user_id`);
--> statement-breakpoint
-- Where the cost of an episode belongs: to each course by its share of the parts that the episode has, which are its
-- concepts and the course that it was uploaded to; to the course '' if it has none.
CREATE VIEW `episode_courses` AS
SELECT episodes.id AS episode_id, one.value ->> 0 AS course_id, one.value ->> 1 AS share, one.value ->> 2 AS parts
FROM episodes, json_each((
  SELECT iif(count(*) = 0, '[["",1,1]]', json_group_array(json_array(course_id, share, parts)))
  FROM (SELECT course_id, count(*) AS share, sum(count(*)) OVER () AS parts FROM (
    SELECT concepts.course_id FROM json_each(episodes.concept_ids) AS taught
      JOIN concepts ON concepts.id = coalesce(
        (SELECT into_id FROM concept_merges WHERE from_id = taught.value), taught.value)
    UNION ALL SELECT episodes.course_id WHERE episodes.course_id IS NOT NULL) GROUP BY course_id))) AS one;
--> statement-breakpoint
INSERT INTO spend_days (day, provider, model, calls, units, micro_dollars, estimated_micro_dollars, created_at, updated_at)
SELECT day, provider, model, sum(calls), sum(units), sum(micro_dollars), sum(estimated_micro_dollars),
  min(created_at), max(updated_at)
FROM spend GROUP BY day, provider, model;
--> statement-breakpoint
INSERT INTO spend_learners (month, user_id, micro_dollars, episodes, created_at, updated_at)
SELECT substr(day, 1, 7), user_id, sum(micro_dollars), count(DISTINCT episode_id), min(created_at), max(updated_at)
FROM spend WHERE user_id IS NOT NULL GROUP BY 1, 2;
--> statement-breakpoint
INSERT INTO spend_courses (month, course_id, parts, micro_dollars, episodes, costs, created_at, updated_at)
SELECT month, course_id, parts, sum(share * micro_dollars), sum(is_there), sum(costs), min(created_at), max(updated_at)
FROM (SELECT episode_id, substr(day, 1, 7) AS month, sum(micro_dollars) AS micro_dollars, count(*) AS costs,
    min(created_at) AS created_at, max(updated_at) AS updated_at FROM spend GROUP BY 1, 2) AS paid
  JOIN (SELECT episode_id AS id, course_id, share, parts, 1 AS is_there FROM episode_courses
    UNION ALL SELECT DISTINCT episode_id, '', 1, 1, 0 FROM spend WHERE episode_id NOT IN (SELECT id FROM episodes)) AS taught
    ON taught.id = paid.episode_id
GROUP BY month, course_id, parts;
--> statement-breakpoint
INSERT INTO spend_episodes (day, provider, units, episodes, created_at, updated_at)
SELECT day, provider, sum(units), sum(is_last), min(created_at), max(updated_at)
FROM (SELECT day, provider, units, created_at, updated_at,
    row_number() OVER (PARTITION BY episode_id, provider ORDER BY day DESC, model) = 1 AS is_last
  FROM spend WHERE episode_id NOT IN ('', 'sample'))
GROUP BY day, provider;
--> statement-breakpoint
-- The sums follow each change of a cost: in triggers, so that no write can forget them.
CREATE TRIGGER `spend_sums_insert` AFTER INSERT ON `spend` BEGIN
  INSERT INTO spend_days (day, provider, model, calls, units, micro_dollars, estimated_micro_dollars, created_at, updated_at)
  VALUES (new.day, new.provider, new.model, new.calls, new.units, new.micro_dollars,
    new.estimated_micro_dollars, new.updated_at, new.updated_at)
  ON CONFLICT (day, provider, model) DO UPDATE SET calls = calls + excluded.calls, units = units + excluded.units,
    micro_dollars = micro_dollars + excluded.micro_dollars,
    estimated_micro_dollars = estimated_micro_dollars + excluded.estimated_micro_dollars, updated_at = excluded.updated_at;
  INSERT INTO spend_learners (month, user_id, micro_dollars, episodes, created_at, updated_at)
  SELECT substr(new.day, 1, 7), new.user_id, new.micro_dollars,
    (NOT EXISTS (SELECT 1 FROM spend AS other WHERE other.episode_id = new.episode_id AND other.user_id = new.user_id
      AND substr(other.day, 1, 7) = substr(new.day, 1, 7) AND other.rowid <> new.rowid)),
    new.updated_at, new.updated_at
  WHERE new.user_id IS NOT NULL
  ON CONFLICT (month, user_id) DO UPDATE SET micro_dollars = micro_dollars + excluded.micro_dollars,
    episodes = episodes + excluded.episodes, updated_at = excluded.updated_at;
  INSERT INTO spend_courses (month, course_id, parts, micro_dollars, episodes, costs, created_at, updated_at)
  SELECT substr(new.day, 1, 7), course_id, parts, share * new.micro_dollars,
    (NOT EXISTS (SELECT 1 FROM spend AS other WHERE other.episode_id = new.episode_id
      AND substr(other.day, 1, 7) = substr(new.day, 1, 7) AND other.rowid <> new.rowid)),
    1, new.updated_at, new.updated_at
  FROM episode_courses WHERE episode_id = new.episode_id
  ON CONFLICT (month, course_id, parts) DO UPDATE SET micro_dollars = micro_dollars + excluded.micro_dollars,
    episodes = episodes + excluded.episodes, costs = costs + excluded.costs, updated_at = excluded.updated_at;
  INSERT INTO spend_courses (month, course_id, parts, micro_dollars, episodes, costs, created_at, updated_at)
  SELECT substr(new.day, 1, 7), '', 1, new.micro_dollars, 0, 1, new.updated_at, new.updated_at
  WHERE NOT EXISTS (SELECT 1 FROM episodes WHERE id = new.episode_id)
  ON CONFLICT (month, course_id, parts) DO UPDATE SET micro_dollars = micro_dollars + excluded.micro_dollars,
    episodes = episodes + excluded.episodes, costs = costs + excluded.costs, updated_at = excluded.updated_at;
  INSERT INTO spend_episodes (day, provider, units, episodes, created_at, updated_at)
  SELECT new.day, new.provider, new.units, (new.day > coalesce((SELECT max(day) FROM spend AS other
      WHERE other.episode_id = new.episode_id AND other.provider = new.provider AND other.rowid <> new.rowid), '')),
    new.updated_at, new.updated_at
  WHERE new.episode_id NOT IN ('', 'sample')
  ON CONFLICT (day, provider) DO UPDATE SET units = units + excluded.units, episodes = episodes + excluded.episodes,
    updated_at = excluded.updated_at;
  UPDATE spend_episodes SET episodes = episodes - 1, updated_at = new.updated_at
  WHERE provider = new.provider AND day < new.day AND new.episode_id NOT IN ('', 'sample')
    AND day = (SELECT max(day) FROM spend AS other
      WHERE other.episode_id = new.episode_id AND other.provider = new.provider AND other.rowid <> new.rowid);
END;
--> statement-breakpoint
CREATE TRIGGER `spend_sums_update` AFTER UPDATE ON `spend` BEGIN
  INSERT INTO spend_days (day, provider, model, calls, units, micro_dollars, estimated_micro_dollars, created_at, updated_at)
  VALUES (new.day, new.provider, new.model, new.calls - old.calls, new.units - old.units,
    new.micro_dollars - old.micro_dollars, new.estimated_micro_dollars - old.estimated_micro_dollars,
    new.updated_at, new.updated_at)
  ON CONFLICT (day, provider, model) DO UPDATE SET calls = calls + excluded.calls, units = units + excluded.units,
    micro_dollars = micro_dollars + excluded.micro_dollars,
    estimated_micro_dollars = estimated_micro_dollars + excluded.estimated_micro_dollars, updated_at = excluded.updated_at;
  UPDATE spend_learners SET micro_dollars = micro_dollars + new.micro_dollars - old.micro_dollars,
    updated_at = new.updated_at
  WHERE month = substr(new.day, 1, 7) AND user_id = new.user_id AND new.micro_dollars <> old.micro_dollars;
  INSERT INTO spend_courses (month, course_id, parts, micro_dollars, episodes, costs, created_at, updated_at)
  SELECT substr(new.day, 1, 7), course_id, parts, share * (new.micro_dollars - old.micro_dollars), 0, 0,
    new.updated_at, new.updated_at
  FROM episode_courses WHERE episode_id = new.episode_id AND new.micro_dollars <> old.micro_dollars
  ON CONFLICT (month, course_id, parts) DO UPDATE SET micro_dollars = micro_dollars + excluded.micro_dollars,
    episodes = episodes + excluded.episodes, costs = costs + excluded.costs, updated_at = excluded.updated_at;
  UPDATE spend_courses SET micro_dollars = micro_dollars + new.micro_dollars - old.micro_dollars,
    updated_at = new.updated_at
  WHERE month = substr(new.day, 1, 7) AND course_id = '' AND parts = 1
    AND NOT EXISTS (SELECT 1 FROM episodes WHERE id = new.episode_id);
  UPDATE spend_episodes SET units = units + new.units - old.units, updated_at = new.updated_at
  WHERE day = new.day AND provider = new.provider AND new.episode_id NOT IN ('', 'sample');
END;
--> statement-breakpoint
CREATE TRIGGER `spend_sums_moved` BEFORE UPDATE OF episode_id, provider, model, day, user_id ON `spend` BEGIN
  SELECT raise(ABORT, 'A cost keeps its episode, supplier, model, day and learner.');
END;
--> statement-breakpoint
CREATE TRIGGER `spend_sums_delete` AFTER DELETE ON `spend` BEGIN
  INSERT INTO spend_days (day, provider, model, calls, units, micro_dollars, estimated_micro_dollars, created_at, updated_at)
  VALUES (old.day, old.provider, old.model, -old.calls, -old.units, -old.micro_dollars,
    -old.estimated_micro_dollars, old.updated_at, old.updated_at)
  ON CONFLICT (day, provider, model) DO UPDATE SET calls = calls + excluded.calls, units = units + excluded.units,
    micro_dollars = micro_dollars + excluded.micro_dollars,
    estimated_micro_dollars = estimated_micro_dollars + excluded.estimated_micro_dollars, updated_at = excluded.updated_at;
  INSERT INTO spend_learners (month, user_id, micro_dollars, episodes, created_at, updated_at)
  SELECT substr(old.day, 1, 7), old.user_id, -old.micro_dollars,
    -(NOT EXISTS (SELECT 1 FROM spend AS other WHERE other.episode_id = old.episode_id AND other.user_id = old.user_id
      AND substr(other.day, 1, 7) = substr(old.day, 1, 7) AND other.rowid <> old.rowid)),
    old.updated_at, old.updated_at
  WHERE old.user_id IS NOT NULL
  ON CONFLICT (month, user_id) DO UPDATE SET micro_dollars = micro_dollars + excluded.micro_dollars,
    episodes = episodes + excluded.episodes, updated_at = excluded.updated_at;
  INSERT INTO spend_courses (month, course_id, parts, micro_dollars, episodes, costs, created_at, updated_at)
  SELECT substr(old.day, 1, 7), course_id, parts, -share * old.micro_dollars,
    -(NOT EXISTS (SELECT 1 FROM spend AS other WHERE other.episode_id = old.episode_id
      AND substr(other.day, 1, 7) = substr(old.day, 1, 7) AND other.rowid <> old.rowid)),
    -1, old.updated_at, old.updated_at
  FROM episode_courses WHERE episode_id = old.episode_id
  ON CONFLICT (month, course_id, parts) DO UPDATE SET micro_dollars = micro_dollars + excluded.micro_dollars,
    episodes = episodes + excluded.episodes, costs = costs + excluded.costs, updated_at = excluded.updated_at;
  INSERT INTO spend_courses (month, course_id, parts, micro_dollars, episodes, costs, created_at, updated_at)
  SELECT substr(old.day, 1, 7), '', 1, -old.micro_dollars, 0, -1, old.updated_at, old.updated_at
  WHERE NOT EXISTS (SELECT 1 FROM episodes WHERE id = old.episode_id)
  ON CONFLICT (month, course_id, parts) DO UPDATE SET micro_dollars = micro_dollars + excluded.micro_dollars,
    episodes = episodes + excluded.episodes, costs = costs + excluded.costs, updated_at = excluded.updated_at;
  INSERT INTO spend_episodes (day, provider, units, episodes, created_at, updated_at)
  SELECT old.day, old.provider, -old.units, -(old.day > coalesce((SELECT max(day) FROM spend AS other
      WHERE other.episode_id = old.episode_id AND other.provider = old.provider AND other.rowid <> old.rowid), '')),
    old.updated_at, old.updated_at
  WHERE old.episode_id NOT IN ('', 'sample')
  ON CONFLICT (day, provider) DO UPDATE SET units = units + excluded.units, episodes = episodes + excluded.episodes,
    updated_at = excluded.updated_at;
  UPDATE spend_episodes SET episodes = episodes + 1, updated_at = old.updated_at
  WHERE provider = old.provider AND day < old.day AND old.episode_id NOT IN ('', 'sample')
    AND day = (SELECT max(day) FROM spend AS other
      WHERE other.episode_id = old.episode_id AND other.provider = old.provider AND other.rowid <> old.rowid);
  DELETE FROM spend_days WHERE day = old.day AND provider = old.provider AND model = old.model AND calls = 0;
  DELETE FROM spend_learners WHERE month = substr(old.day, 1, 7) AND user_id = old.user_id AND episodes = 0;
  DELETE FROM spend_courses WHERE month = substr(old.day, 1, 7) AND costs = 0 AND course_id IN
    (SELECT course_id FROM episode_courses WHERE episode_id = old.episode_id UNION ALL SELECT '');
  DELETE FROM spend_episodes WHERE day = old.day AND provider = old.provider AND units = 0 AND episodes = 0;
END;
--> statement-breakpoint
-- What an episode teaches may change after it was paid.
CREATE TRIGGER `spend_courses_leave` BEFORE UPDATE OF concept_ids, course_id ON `episodes`
WHEN new.concept_ids <> old.concept_ids OR new.course_id IS NOT old.course_id
BEGIN
  INSERT INTO spend_courses (month, course_id, parts, micro_dollars, episodes, costs, created_at, updated_at)
  SELECT paid.month, course_id, parts, -share * paid.micro_dollars, -1, -paid.costs, old.updated_at, old.updated_at
  FROM (SELECT substr(day, 1, 7) AS month, sum(micro_dollars) AS micro_dollars, count(*) AS costs
    FROM spend WHERE episode_id = old.id GROUP BY 1) AS paid, episode_courses
  WHERE episode_courses.episode_id = old.id
  ON CONFLICT (month, course_id, parts) DO UPDATE SET micro_dollars = micro_dollars + excluded.micro_dollars,
    episodes = episodes + excluded.episodes, costs = costs + excluded.costs, updated_at = excluded.updated_at;
  DELETE FROM spend_courses WHERE costs = 0 AND month IN (SELECT substr(day, 1, 7) FROM spend WHERE episode_id = old.id)
    AND course_id IN (SELECT course_id FROM episode_courses WHERE episode_id = old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `spend_courses_come` AFTER UPDATE OF concept_ids, course_id ON `episodes`
WHEN new.concept_ids <> old.concept_ids OR new.course_id IS NOT old.course_id
BEGIN
  INSERT INTO spend_courses (month, course_id, parts, micro_dollars, episodes, costs, created_at, updated_at)
  SELECT paid.month, course_id, parts, share * paid.micro_dollars, 1, paid.costs, new.updated_at, new.updated_at
  FROM (SELECT substr(day, 1, 7) AS month, sum(micro_dollars) AS micro_dollars, count(*) AS costs
    FROM spend WHERE episode_id = new.id GROUP BY 1) AS paid, episode_courses
  WHERE episode_courses.episode_id = new.id
  ON CONFLICT (month, course_id, parts) DO UPDATE SET micro_dollars = micro_dollars + excluded.micro_dollars,
    episodes = episodes + excluded.episodes, costs = costs + excluded.costs, updated_at = excluded.updated_at;
END;
--> statement-breakpoint
CREATE TRIGGER `spend_courses_go` BEFORE DELETE ON `episodes` BEGIN
  INSERT INTO spend_courses (month, course_id, parts, micro_dollars, episodes, costs, created_at, updated_at)
  SELECT paid.month, course_id, parts, -share * paid.micro_dollars, -1, -paid.costs, old.updated_at, old.updated_at
  FROM (SELECT substr(day, 1, 7) AS month, sum(micro_dollars) AS micro_dollars, count(*) AS costs
    FROM spend WHERE episode_id = old.id GROUP BY 1) AS paid, episode_courses
  WHERE episode_courses.episode_id = old.id
  ON CONFLICT (month, course_id, parts) DO UPDATE SET micro_dollars = micro_dollars + excluded.micro_dollars,
    episodes = episodes + excluded.episodes, costs = costs + excluded.costs, updated_at = excluded.updated_at;
  INSERT INTO spend_courses (month, course_id, parts, micro_dollars, episodes, costs, created_at, updated_at)
  SELECT substr(day, 1, 7), '', 1, sum(micro_dollars), 0, count(*), old.updated_at, old.updated_at
  FROM spend WHERE episode_id = old.id GROUP BY 1
  ON CONFLICT (month, course_id, parts) DO UPDATE SET micro_dollars = micro_dollars + excluded.micro_dollars,
    episodes = episodes + excluded.episodes, costs = costs + excluded.costs, updated_at = excluded.updated_at;
  DELETE FROM spend_courses WHERE costs = 0 AND month IN (SELECT substr(day, 1, 7) FROM spend WHERE episode_id = old.id)
    AND course_id IN (SELECT course_id FROM episode_courses WHERE episode_id = old.id);
END;
