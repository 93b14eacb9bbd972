-- What a learner has to listen to, or what became of it, has changed: whoever remembers an answer by the
-- version must ask again. In triggers, so that no write can forget it.
CREATE TRIGGER `content_version_episodes_insert` AFTER INSERT ON `episodes` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = new.user_id;
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_episodes_update` AFTER UPDATE ON `episodes` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = new.user_id;
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_episodes_delete` AFTER DELETE ON `episodes` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = old.user_id;
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_tracks_insert` AFTER INSERT ON `tracks` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = (SELECT user_id FROM episodes WHERE id = new.episode_id);
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_tracks_update` AFTER UPDATE ON `tracks` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = (SELECT user_id FROM episodes WHERE id = new.episode_id);
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_tracks_delete` AFTER DELETE ON `tracks` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = (SELECT user_id FROM episodes WHERE id = old.episode_id);
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_progress_insert` AFTER INSERT ON `progress` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = new.user_id;
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_progress_update` AFTER UPDATE ON `progress` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = new.user_id;
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_progress_delete` AFTER DELETE ON `progress` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = old.user_id;
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_answers_insert` AFTER INSERT ON `answers` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = new.user_id;
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_answers_update` AFTER UPDATE ON `answers` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = new.user_id;
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_answers_delete` AFTER DELETE ON `answers` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = old.user_id;
END;
