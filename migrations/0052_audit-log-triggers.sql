-- The audit log is append-only for every writer. What a deletion of an account forgets is the one exception: it
-- puts its own id in the place of the person's, and nothing else changes.
CREATE TRIGGER `audit_log_delete` BEFORE DELETE ON `audit_log` BEGIN
  SELECT raise(ABORT, 'The audit log is append-only.');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_update` BEFORE UPDATE ON `audit_log`
WHEN new.id <> old.id OR new.action <> old.action OR new.request_id <> old.request_id
  OR new.created_at <> old.created_at OR new.updated_at <> old.updated_at
  OR NOT EXISTS (SELECT 1 FROM account_deletions AS gone
    WHERE (new.actor_id IS old.actor_id OR new.actor_id IS gone.id)
      AND (new.person_id IS old.person_id OR new.person_id IS gone.id)
      AND (new.subject_id = old.subject_id OR instr(new.subject_id, gone.id) > 0)
      AND (new.details = old.details OR instr(new.details, gone.id) > 0
        OR (new.details = '{}' AND new.person_id IS gone.id)))
BEGIN
  SELECT raise(ABORT, 'The audit log is append-only.');
END;
