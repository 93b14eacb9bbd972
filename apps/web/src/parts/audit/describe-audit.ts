import { t } from "../../i18n/audit.ts";
import type { AuditAction, AuditRow, Someone } from "../../data/audit.ts";

const DOES = "audit.does.";

// A record, so that the compiler finds a missing one.
const named: Record<AuditAction, true> = {
  "tokens.revoke": true,
  "episodes.request": true,
  "episodes.submitAnswers": true,
  "episodes.retry": true,
  "episodes.makeAudio": true,
  "episodes.orderForClass": true,
  "episodes.schedule": true,
  "episodes.reschedule": true,
  "episodes.cancelScheduled": true,
  "episodes.restoreScheduled": true,
  "episodes.revoice": true,
  "episodes.rewrite": true,
  "episodes.edit": true,
  "episodes.remove": true,
  "episodes.restore": true,
  "uploads.edit": true,
  "courses.create": true,
  "courses.save": true,
  "courses.archive": true,
  "courses.restore": true,
  "courses.setJoining": true,
  "courses.renewCode": true,
  "courses.addTeacher": true,
  "courses.removeTeacher": true,
  "courses.enrollMany": true,
  "courses.removeMany": true,
  "materials.begin": true,
  "materials.send": true,
  "materials.paste": true,
  "materials.dismiss": true,
  "materials.remove": true,
  "problems.answer": true,
  "problems.close": true,
  "problems.reopen": true,
  "quizScores.save": true,
  "quizScores.correct": true,
  "quizScores.remove": true,
  "lessons.edit": true,
  "lessons.makeAudio": true,
  "concepts.edit": true,
  "concepts.translate": true,
  "concepts.saveTable": true,
  "concepts.order": true,
  "concepts.link": true,
  "concepts.unlink": true,
  "concepts.merge": true,
  "concepts.undo": true,
  "proposals.propose": true,
  "proposals.stop": true,
  "proposals.decide": true,
  "proposals.edit": true,
  "lessons.fill": true,
  "lessons.revoice": true,
  "lessons.withdraw": true,
  "lessons.restore": true,
  "installation.reset": true,
  "installation.saveSchool": true,
  "installation.saveLogo": true,
  "installation.saveSignUp": true,
  "installation.saveNewPeople": true,
  "installation.saveLimits": true,
  "installation.saveSpeech": true,
  "installation.saveWriting": true,
  "installation.saveRetention": true,
  "installation.saveListening": true,
  "installation.saveClassPrivacy": true,
  "jobs.cleanupNow": true,
  "failedMessages.replay": true,
  "failedMessages.replayAll": true,
  "people.signOutDevice": true,
  "people.signOut": true,
  "people.setRole": true,
  "people.setDisabled": true,
  "people.resetLink": true,
  "people.lookAs": true,
  "people.endLook": true,
  "jobs.runNow": true,
  "jobs.recountNow": true,
  "failedMessages.drop": true,
  "approvals.require": true,
  "approvals.edit": true,
  "approvals.approve": true,
  "approvals.reject": true,
  "invitations.create": true,
  "invitations.renew": true,
  "invitations.import": true,
  "invitations.revoke": true,
  "record.export": true,
  "record.deleteAccount": true,
  "record.deletePerson": true,
};

/** Every action of the log, in the order in which they are offered. */
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

/** The course that it concerns; null if there is none. */
export function readCourseId({ action, subjectId, details }: AuditRow): string | null {
  if (typeof details["courseId"] === "string") return details["courseId"];
  return action.startsWith("courses.") || action === "approvals.require" ? subjectId : null;
}

/** The episode that it concerns; null if there is none. */
export function readEpisodeId({ action, subjectId, details }: AuditRow): string | null {
  if (typeof details["episodeId"] === "string") return details["episodeId"];
  if (NO_EPISODE.has(action)) return null;
  return action.startsWith("episodes.") || action.startsWith("approvals.") ? subjectId : null;
}

/** These name a course or an order instead, and a new episode is not named at all. */
const NO_EPISODE = new Set<AuditAction>([
  "episodes.orderForClass",
  "episodes.schedule",
  "episodes.reschedule",
  "episodes.cancelScheduled",
  "episodes.restoreScheduled",
  "approvals.require",
]);

/** Whose data it was; null if it belongs to the installation. */
export function readPerson({ personId, personName }: AuditRow): Someone | null {
  return personId === null ? null : { id: personId, name: personName ?? t("audit.gone") };
}
