CREATE TABLE `search_changes` (
	`episode_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
-- What is searched has changed: in triggers, so that no write can forget it. What is not finished is not searched.
CREATE TRIGGER `search_changes_insert` AFTER INSERT ON `episodes` WHEN new.status = 'completed' BEGIN
  INSERT INTO search_changes (episode_id, version, created_at, updated_at)
  VALUES (new.id, abs(random() % 9007199254740991), new.updated_at, new.updated_at)
  ON CONFLICT (episode_id) DO UPDATE SET version = excluded.version, updated_at = excluded.updated_at;
END;
--> statement-breakpoint
CREATE TRIGGER `search_changes_update`
AFTER UPDATE OF title, description, languages, status, withheld, script_key, deleted_at, user_id ON `episodes`
WHEN (old.status = 'completed' OR new.status = 'completed')
  AND (new.title <> old.title OR new.description <> old.description OR new.languages <> old.languages
    OR new.status <> old.status OR new.withheld <> old.withheld OR new.script_key IS NOT old.script_key
    OR new.deleted_at IS NOT old.deleted_at OR new.user_id <> old.user_id)
BEGIN
  INSERT INTO search_changes (episode_id, version, created_at, updated_at)
  VALUES (new.id, abs(random() % 9007199254740991), new.updated_at, new.updated_at)
  ON CONFLICT (episode_id) DO UPDATE SET version = excluded.version, updated_at = excluded.updated_at;
END;
--> statement-breakpoint
CREATE TRIGGER `search_changes_delete` AFTER DELETE ON `episodes` WHEN old.status = 'completed' BEGIN
  INSERT INTO search_changes (episode_id, version, created_at, updated_at)
  VALUES (old.id, abs(random() % 9007199254740991), old.updated_at, old.updated_at)
  ON CONFLICT (episode_id) DO UPDATE SET version = excluded.version, updated_at = excluded.updated_at;
END;
