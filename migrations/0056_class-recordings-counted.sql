-- A recording for a class is content of each of its people, and so is being one of them.
DROP TRIGGER `content_version_episodes_insert`;
--> statement-breakpoint
CREATE TRIGGER `content_version_episodes_insert` AFTER INSERT ON `episodes` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id IN (SELECT new.user_id
    UNION ALL SELECT user_id FROM enrollments WHERE course_id = new.course_id AND new.for_class = 1
    UNION ALL SELECT user_id FROM course_teachers WHERE course_id = new.course_id AND new.for_class = 1
    UNION ALL SELECT teacher_id FROM courses WHERE id = new.course_id AND new.for_class = 1);
END;
--> statement-breakpoint
DROP TRIGGER `content_version_episodes_update`;
--> statement-breakpoint
CREATE TRIGGER `content_version_episodes_update` AFTER UPDATE ON `episodes` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id IN (SELECT new.user_id
    UNION ALL SELECT user_id FROM enrollments WHERE course_id = new.course_id AND new.for_class = 1
    UNION ALL SELECT user_id FROM course_teachers WHERE course_id = new.course_id AND new.for_class = 1
    UNION ALL SELECT teacher_id FROM courses WHERE id = new.course_id AND new.for_class = 1);
  UPDATE users SET content_version = content_version + 1
    WHERE (new.for_class, new.course_id, new.user_id) IS NOT (old.for_class, old.course_id, old.user_id)
      AND id IN (SELECT old.user_id
    UNION ALL SELECT user_id FROM enrollments WHERE course_id = old.course_id AND old.for_class = 1
    UNION ALL SELECT user_id FROM course_teachers WHERE course_id = old.course_id AND old.for_class = 1
    UNION ALL SELECT teacher_id FROM courses WHERE id = old.course_id AND old.for_class = 1);
END;
--> statement-breakpoint
DROP TRIGGER `content_version_episodes_delete`;
--> statement-breakpoint
CREATE TRIGGER `content_version_episodes_delete` AFTER DELETE ON `episodes` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id IN (SELECT old.user_id
    UNION ALL SELECT user_id FROM enrollments WHERE course_id = old.course_id AND old.for_class = 1
    UNION ALL SELECT user_id FROM course_teachers WHERE course_id = old.course_id AND old.for_class = 1
    UNION ALL SELECT teacher_id FROM courses WHERE id = old.course_id AND old.for_class = 1);
END;
--> statement-breakpoint
DROP TRIGGER `content_version_tracks_insert`;
--> statement-breakpoint
CREATE TRIGGER `content_version_tracks_insert` AFTER INSERT ON `tracks` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id IN (
    SELECT user_id FROM episodes WHERE id = new.episode_id
    UNION ALL SELECT enrollments.user_id FROM episodes JOIN enrollments ON enrollments.course_id = episodes.course_id
      WHERE episodes.id = new.episode_id AND for_class = 1
    UNION ALL SELECT course_teachers.user_id FROM episodes JOIN course_teachers ON course_teachers.course_id = episodes.course_id
      WHERE episodes.id = new.episode_id AND for_class = 1
    UNION ALL SELECT teacher_id FROM episodes JOIN courses ON courses.id = episodes.course_id
      WHERE episodes.id = new.episode_id AND for_class = 1);
END;
--> statement-breakpoint
DROP TRIGGER `content_version_tracks_update`;
--> statement-breakpoint
CREATE TRIGGER `content_version_tracks_update` AFTER UPDATE ON `tracks` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id IN (
    SELECT user_id FROM episodes WHERE id = new.episode_id
    UNION ALL SELECT enrollments.user_id FROM episodes JOIN enrollments ON enrollments.course_id = episodes.course_id
      WHERE episodes.id = new.episode_id AND for_class = 1
    UNION ALL SELECT course_teachers.user_id FROM episodes JOIN course_teachers ON course_teachers.course_id = episodes.course_id
      WHERE episodes.id = new.episode_id AND for_class = 1
    UNION ALL SELECT teacher_id FROM episodes JOIN courses ON courses.id = episodes.course_id
      WHERE episodes.id = new.episode_id AND for_class = 1);
END;
--> statement-breakpoint
DROP TRIGGER `content_version_tracks_delete`;
--> statement-breakpoint
CREATE TRIGGER `content_version_tracks_delete` AFTER DELETE ON `tracks` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id IN (
    SELECT user_id FROM episodes WHERE id = old.episode_id
    UNION ALL SELECT enrollments.user_id FROM episodes JOIN enrollments ON enrollments.course_id = episodes.course_id
      WHERE episodes.id = old.episode_id AND for_class = 1
    UNION ALL SELECT course_teachers.user_id FROM episodes JOIN course_teachers ON course_teachers.course_id = episodes.course_id
      WHERE episodes.id = old.episode_id AND for_class = 1
    UNION ALL SELECT teacher_id FROM episodes JOIN courses ON courses.id = episodes.course_id
      WHERE episodes.id = old.episode_id AND for_class = 1);
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_enrollments_insert` AFTER INSERT ON `enrollments` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = new.user_id;
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_enrollments_update` AFTER UPDATE ON `enrollments` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id IN (new.user_id, old.user_id);
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_enrollments_delete` AFTER DELETE ON `enrollments` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = old.user_id;
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_course_teachers_insert` AFTER INSERT ON `course_teachers` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = new.user_id;
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_course_teachers_update` AFTER UPDATE ON `course_teachers` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id IN (new.user_id, old.user_id);
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_course_teachers_delete` AFTER DELETE ON `course_teachers` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = old.user_id;
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_courses_insert` AFTER INSERT ON `courses` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = new.teacher_id;
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_courses_update` AFTER UPDATE ON `courses` WHEN new.teacher_id <> old.teacher_id BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id IN (new.teacher_id, old.teacher_id);
END;
--> statement-breakpoint
CREATE TRIGGER `content_version_courses_delete` AFTER DELETE ON `courses` BEGIN
  UPDATE users SET content_version = content_version + 1 WHERE id = old.teacher_id;
END;
