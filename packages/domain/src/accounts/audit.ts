import type { Clock, IdSource } from "../shared/index.ts";
import type { Operation, PERMISSIONS } from "./permissions.ts";
import type { Actor } from "./types.ts";

/** The operations that can reach others' data. */
type StaffOperation = {
  [TName in Operation]: (typeof PERMISSIONS)[TName] extends "anyone" | "signedIn" ? never : TName;
}[Operation];

/**
 * When an operation by staff is logged:
 * - `always`: a row whenever something changed;
 * - `others`: a row if the data belongs to somebody other than the actor;
 * - `own`: never, since the result belongs to the actor;
 * - `reads`: never, since nothing changes.
 */
type AuditRule = "always" | "others" | "own" | "reads";

/** Every operation that does not concern only the actor needs a rule, or this does not compile. */
export const AUDIT_RULES = {
  "tokens.revoke": "others",
  "courses.get": "reads",
  "courses.study": "reads",
  "courses.cards": "reads",
  "courses.overruled": "reads",
  "courses.listAll": "reads",
  "courses.enrollMany": "always",
  "courses.removeMany": "always",
  "courses.create": "always",
  "courses.save": "always",
  "courses.archive": "always",
  "courses.restore": "always",
  "courses.setJoining": "always",
  "courses.renewCode": "always",
  "courses.teachers": "reads",
  "courses.addTeacher": "always",
  "courses.removeTeacher": "always",
  "learning.state": "reads",
  "quizScores.list": "reads",
  "quizScores.preview": "reads",
  "quizScores.save": "always",
  "quizScores.correct": "always",
  "quizScores.remove": "always",
  "concepts.choose": "own",
  "courses.learners": "reads",
  "courses.learner": "reads",
  "courses.learnerEpisode": "reads",
  "courses.heardLessons": "reads",
  "courses.missed": "reads",
  "courses.recordings": "reads",
  "courses.recording": "reads",
  "courses.attention": "reads",
  "materials.list": "reads",
  "materials.begin": "always",
  "materials.send": "always",
  "materials.paste": "always",
  "materials.dismiss": "always",
  "materials.remove": "always",
  "materials.open": "reads",
  "episodes.request": "others",
  "episodes.quota": "reads",
  "episodes.choices": "reads",
  "episodes.list": "reads",
  "episodes.listAll": "reads",
  "episodes.making": "reads",
  "bookmarks.save": "own",
  "episodes.classPrice": "reads",
  "episodes.orderForClass": "always",
  "episodes.classOrder": "reads",
  "episodes.schedule": "always",
  "episodes.scheduled": "reads",
  "episodes.reschedule": "always",
  "episodes.cancelScheduled": "always",
  "episodes.restoreScheduled": "always",
  "problems.report": "own",
  "problems.ofEpisode": "reads",
  "problems.list": "reads",
  "problems.listOfCourse": "reads",
  "problems.answer": "always",
  "problems.close": "always",
  "problems.reopen": "always",
  "episodes.get": "reads",
  "episodes.script": "reads",
  "episodes.status": "reads",
  "episodes.audio": "reads",
  "episodes.accuracyCheck": "reads",
  "episodes.answers": "reads",
  "episodes.answerProgress": "reads",
  "episodes.submitAnswers": "others",
  "episodes.markAnswer": "own",
  "episodes.overruleAnswer": "own",
  "episodes.retry": "others",
  "episodes.makeAudio": "others",
  "episodes.revoice": "always",
  "episodes.rewrite": "always",
  "episodes.openEditor": "reads",
  "episodes.edit": "always",
  "episodes.remove": "others",
  "episodes.restore": "others",
  "episodes.upload": "own",
  "uploads.begin": "own",
  "uploads.part": "own",
  "uploads.finish": "own",
  "uploads.cancel": "own",
  "uploads.uploaded": "reads",
  "uploads.linkEdit": "own",
  "uploads.edit": "others",
  "listening.progress": "reads",
  "listening.saveProgress": "own",
  "listening.episodeTotals": "reads",
  "listening.hearing": "reads",
  "listening.finishReading": "own",
  "reviews.answer": "own",
  "reviews.overrule": "own",
  "concepts.taught": "reads",
  "concepts.table": "reads",
  "concepts.previewTable": "reads",
  "concepts.saveTable": "always",
  "concepts.edit": "always",
  "concepts.translate": "always",
  "concepts.order": "always",
  "concepts.link": "always",
  "concepts.unlink": "always",
  "concepts.merge": "always",
  "concepts.undo": "always",
  "proposals.list": "reads",
  "proposals.propose": "always",
  "proposals.stop": "always",
  "proposals.decide": "always",
  "proposals.edit": "always",
  "lessons.list": "reads",
  "lessons.supply": "reads",
  "lessons.fillPrice": "reads",
  "lessons.hear": "own",
  "lessons.makeAudio": "always",
  "lessons.edit": "always",
  "lessons.fill": "always",
  "lessons.revoice": "always",
  "lessons.withdraw": "always",
  "lessons.restore": "always",
  "approvals.rule": "reads",
  "approvals.require": "always",
  "approvals.list": "reads",
  "approvals.open": "reads",
  "approvals.openEditor": "reads",
  "approvals.edit": "always",
  "approvals.approve": "always",
  "approvals.reject": "always",
  "installation.settings": "reads",
  "installation.reset": "always",
  "installation.saveSchool": "always",
  "installation.saveLogo": "always",
  "installation.saveSignUp": "always",
  "installation.saveNewPeople": "always",
  "installation.limits": "reads",
  "installation.saveLimits": "always",
  "installation.spend": "reads",
  "installation.speech": "reads",
  "installation.saveSpeech": "always",
  "installation.writing": "reads",
  "installation.saveWriting": "always",
  "installation.retention": "reads",
  "installation.saveRetention": "always",
  "installation.listening": "reads",
  "installation.saveListening": "always",
  "installation.classPrivacy": "reads",
  "installation.saveClassPrivacy": "always",
  "jobs.runs": "reads",
  "jobs.work": "reads",
  "jobs.runNow": "always",
  "jobs.recountPreview": "reads",
  "jobs.recountNow": "always",
  "jobs.cleanupPreview": "reads",
  "jobs.cleanupNow": "always",
  "failedMessages.list": "reads",
  "failedMessages.replay": "always",
  "failedMessages.drop": "always",
  "failedMessages.replayAll": "always",
  "people.list": "reads",
  "people.get": "reads",
  "people.courses": "reads",
  "people.devices": "reads",
  "people.signOutDevice": "always",
  "people.signOut": "always",
  "people.setRole": "always",
  "people.setDisabled": "always",
  "people.resetLink": "always",
  "people.lookAs": "always",
  "people.endLook": "always",
  "invitations.list": "reads",
  "invitations.create": "always",
  "invitations.renew": "always",
  "invitations.previewImport": "reads",
  "invitations.import": "always",
  "invitations.revoke": "always",
  "audit.list": "reads",
  "record.export": "always",
  "record.deleteAccount": "always",
  "record.holdings": "reads",
  "record.deletePerson": "always",
} as const satisfies Record<StaffOperation, AuditRule> & Partial<Record<Operation, AuditRule>>;

/** The operations that are logged. */
export type AuditedAction = {
  [TName in keyof typeof AUDIT_RULES]: (typeof AUDIT_RULES)[TName] extends "always" | "others"
    ? TName
    : never;
}[keyof typeof AUDIT_RULES];

type AuditValue = string | number | boolean | null;

/** What a value was, and what it became. */
export interface AuditChange {
  before: AuditValue;
  after: AuditValue;
}

/** Values by name, without people's names, addresses, secrets or the texts of answers. */
export type AuditDetails = Readonly<Record<string, AuditValue | AuditChange>>;

export interface AuditEntry {
  id: string;
  /** Null for the operator's command line. */
  actorId: string | null;
  action: AuditedAction;
  /** The id of the changed person, episode or lesson, or the name of a setting. */
  subjectId: string;
  /** The owner of the data; null if it belongs to the installation. */
  personId: string | null;
  details: AuditDetails;
  /** Epoch ms. */
  at: number;
}

/** An entry for admins, with current names; null if the account is gone. */
export interface AuditRow extends AuditEntry {
  actorName: string | null;
  personName: string | null;
  /** The id of the request in the logs; empty if there was none. */
  requestId: string;
}

export interface AuditFilter {
  actorId: string | null;
  /** The id of the data's owner or of the subject itself. */
  aboutId: string | null;
  action: AuditedAction | null;
  /** The first and the last moment, in epoch ms. */
  since: number | null;
  until: number | null;
}

/** What staff did to others' data: rows are added and never edited. */
export interface AuditLog {
  record(entry: AuditEntry): Promise<void>;
  /** Newest first, after the cursor of the previous page. */
  list(
    page: AuditFilter & { limit: number; cursor: string | null },
  ): Promise<{ rows: AuditRow[]; nextCursor: string | null }>;
}

export interface AuditDeps {
  audit: Pick<AuditLog, "record">;
  clock: Clock;
  ids: IdSource;
}

/** The values that changed, as they were and as they became. */
export function compareValues<TName extends string>(
  before: Readonly<Record<TName, AuditValue>>,
  after: Readonly<Record<TName, AuditValue>>,
): AuditDetails {
  const names = Object.keys(after) as TName[];
  return Object.fromEntries(
    names
      .filter((name) => before[name] !== after[name])
      .map((name) => [name, { before: before[name], after: after[name] }]),
  );
}

/** Records who did what to whose data, if the action's rule says so. */
export async function recordAction(
  deps: AuditDeps,
  action: Pick<AuditEntry, "action" | "subjectId" | "personId"> & {
    actor: Actor | null;
    details?: AuditDetails | undefined;
  },
): Promise<void> {
  const { actor, details = {}, ...entry } = action;
  const isOwn = actor !== null && actor.userId === entry.personId;
  if (isOwn && AUDIT_RULES[entry.action] === "others") return;
  await deps.audit.record({
    ...entry,
    id: deps.ids.next(),
    actorId: actor?.userId ?? null,
    details,
    at: deps.clock.now(),
  });
}
