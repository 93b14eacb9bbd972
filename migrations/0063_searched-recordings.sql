-- Among whose lines an episode is found also depends on the class that hears it.
DROP TRIGGER `search_changes_update`;
--> statement-breakpoint
CREATE TRIGGER `search_changes_update`
AFTER UPDATE OF title, description, languages, status, withheld, script_key, deleted_at, user_id, for_class, course_id ON `episodes`
WHEN (old.status = 'completed' OR new.status = 'completed')
  AND (new.title <> old.title OR new.description <> old.description OR new.languages <> old.languages
    OR new.status <> old.status OR new.withheld <> old.withheld OR new.script_key IS NOT old.script_key
    OR new.deleted_at IS NOT old.deleted_at OR new.user_id <> old.user_id OR new.for_class <> old.for_class
    OR (new.for_class = 1 AND new.course_id IS NOT old.course_id))
BEGIN
  INSERT INTO search_changes (episode_id, version, created_at, updated_at)
  VALUES (new.id, abs(random() % 9007199254740991), new.updated_at, new.updated_at)
  ON CONFLICT (episode_id) DO UPDATE SET version = excluded.version, updated_at = excluded.updated_at;
END;
