import { t } from "../../i18n/audit.ts";
import type { AuditAction, AuditRow, Someone } from "../../data/audit.ts";

const DOES = "audit.does.";

// A record, so that none can be forgotten.
const named: Record<AuditAction, true> = {
  "tokens.revoke": true,
  "episodes.request": true,
  "episodes.submitAnswers": true,
  "episodes.retry": true,
  "episodes.makeAudio": true,
  "episodes.remove": true,
  "episodes.restore": true,
  "lessons.edit": true,
  "lessons.fill": true,
  "lessons.revoice": true,
  "lessons.withdraw": true,
  "installation.saveLimits": true,
  "installation.saveSpeech": true,
  "installation.saveRetention": true,
  "jobs.cleanupNow": true,
  "failedMessages.replay": true,
  "failedMessages.replayAll": true,
  "people.setRole": true,
  "people.setDisabled": true,
  "people.resetLink": true,
  "invitations.create": true,
  "invitations.revoke": true,
  "record.export": true,
  "record.deleteAccount": true,
  "record.deletePerson": true,
};

/** Every action that the log may have, in the order in which they are offered. */
export const AUDIT_ACTIONS = Object.keys(named) as AuditAction[];

export function nameAction(action: AuditAction): string {
  return t(`${DOES}${action}`);
}

/** Who did it. */
export function readActor({ actorId, actorName }: AuditRow): Someone {
  return {
    id: actorId ?? "",
    name: actorName ?? t(actorId === null ? "audit.console" : "audit.gone"),
  };
}

/** Whose data it was; null where it belongs to the installation. */
export function readPerson({ personId, personName }: AuditRow): Someone | null {
  return personId === null ? null : { id: personId, name: personName ?? t("audit.gone") };
}

/** What it became: each value by its name. */
export function describeDetails(details: AuditRow["details"]): string[] {
  return Object.entries(details).map(([name, value]) =>
    t("audit.detail", { name, value: String(value) }),
  );
}
