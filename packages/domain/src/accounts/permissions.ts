import { DomainError } from "../shared/index.ts";
import { requireScope } from "./scopes.ts";
import type { Actor } from "./types.ts";

/**
 * Who may do an operation:
 * - `anyone`: everybody, without a sign-in;
 * - `signedIn`: every signed-in person, for their own data;
 * - `owner`: the subject's owner, and admins;
 * - `ownerAlone`: only the owner: staff read, but do not listen for a learner;
 * - `courseTeacher`: the course's teachers, and admins;
 * - `courseMember`: the course's learners and teachers, and admins;
 * - `teacher`: every teacher, and admins;
 * - `admin`: admins.
 */
type Rule =
  | "anyone"
  | "signedIn"
  | "owner"
  | "ownerAlone"
  | "courseTeacher"
  | "courseMember"
  | "teacher"
  | "admin";

/** The only permission table: each operation of the product, named like its procedure. */
export const PERMISSIONS = {
  "session.current": "anyone",
  "settings.save": "signedIn",
  "settings.digests": "signedIn",
  "settings.chooseDigest": "signedIn",
  "account.rename": "signedIn",
  "account.changePassword": "signedIn",
  "account.requestEmailChange": "signedIn",
  "account.confirmEmailChange": "anyone",
  "account.devices": "signedIn",
  "account.signOutDevice": "signedIn",
  "account.signOutOthers": "signedIn",
  "tokens.list": "signedIn",
  "tokens.create": "signedIn",
  "tokens.revoke": "owner",
  "courses.list": "signedIn",
  "courses.get": "courseMember",
  "courses.study": "courseMember",
  "courses.cards": "courseMember",
  "courses.overruled": "courseTeacher",
  "materials.list": "courseTeacher",
  "materials.begin": "courseTeacher",
  "materials.send": "courseTeacher",
  "materials.paste": "courseTeacher",
  "materials.dismiss": "courseTeacher",
  "materials.remove": "courseTeacher",
  "materials.open": "courseMember",
  "courses.listAll": "admin",
  "courses.enrollMany": "admin",
  "courses.removeMany": "admin",
  "courses.join": "signedIn",
  "courses.leave": "signedIn",
  "courses.invited": "anyone",
  "courses.create": "teacher",
  "courses.save": "courseTeacher",
  "courses.archive": "courseTeacher",
  "courses.restore": "courseTeacher",
  "courses.setJoining": "courseTeacher",
  "courses.renewCode": "courseTeacher",
  "courses.teachers": "courseTeacher",
  "courses.addTeacher": "courseTeacher",
  "courses.removeTeacher": "courseTeacher",
  "learning.state": "courseMember",
  "learning.states": "signedIn",
  "quizScores.list": "courseTeacher",
  "quizScores.preview": "courseTeacher",
  "quizScores.save": "courseTeacher",
  "quizScores.correct": "courseTeacher",
  "quizScores.remove": "courseTeacher",
  "concepts.choices": "signedIn",
  "concepts.withdrawn": "signedIn",
  "concepts.choose": "courseMember",
  "courses.learners": "courseTeacher",
  "courses.learner": "courseTeacher",
  "courses.learnerEpisode": "courseTeacher",
  "courses.heardLessons": "courseTeacher",
  "courses.missed": "courseTeacher",
  "courses.attention": "teacher",
  "episodes.request": "owner",
  "episodes.quota": "owner",
  "episodes.choices": "owner",
  "episodes.list": "owner",
  "episodes.listAll": "admin",
  "episodes.making": "admin",
  "episodes.classPrice": "admin",
  "episodes.orderForClass": "admin",
  "episodes.classOrder": "admin",
  "episodes.get": "owner",
  "episodes.script": "owner",
  "episodes.status": "owner",
  "episodes.audio": "owner",
  "episodes.accuracyCheck": "owner",
  "episodes.answers": "owner",
  "episodes.answerProgress": "owner",
  "episodes.submitAnswers": "owner",
  "episodes.markAnswer": "ownerAlone",
  "episodes.overruleAnswer": "ownerAlone",
  "episodes.retry": "owner",
  "episodes.makeAudio": "owner",
  "episodes.revoice": "admin",
  "episodes.rewrite": "admin",
  "episodes.remove": "owner",
  "episodes.restore": "owner",
  "episodes.upload": "courseMember",
  "uploads.list": "signedIn",
  "uploads.begin": "courseMember",
  "uploads.part": "ownerAlone",
  "uploads.finish": "ownerAlone",
  "uploads.cancel": "ownerAlone",
  "uploads.uploaded": "ownerAlone",
  "uploads.linkEdit": "ownerAlone",
  "uploads.edit": "ownerAlone",
  "listening.progress": "owner",
  "listening.saveProgress": "ownerAlone",
  "listening.totals": "signedIn",
  "listening.days": "signedIn",
  "listening.report": "signedIn",
  "listening.week": "signedIn",
  "listening.courses": "signedIn",
  "listening.episodeTotals": "owner",
  "listening.hearing": "owner",
  "listening.finishReading": "ownerAlone",
  "reviews.due": "signedIn",
  "reviews.session": "signedIn",
  "reviews.makeAudio": "signedIn",
  "reviews.audio": "signedIn",
  "reviews.answer": "courseMember",
  "reviews.overrule": "courseMember",
  "concepts.taught": "courseTeacher",
  "concepts.table": "courseTeacher",
  "concepts.previewTable": "courseTeacher",
  "concepts.saveTable": "courseTeacher",
  "concepts.edit": "courseTeacher",
  "concepts.translate": "courseTeacher",
  "concepts.order": "courseTeacher",
  "concepts.link": "courseTeacher",
  "concepts.unlink": "courseTeacher",
  "concepts.merge": "courseTeacher",
  "concepts.undo": "courseTeacher",
  "proposals.list": "courseTeacher",
  "proposals.propose": "courseTeacher",
  "proposals.stop": "courseTeacher",
  "proposals.decide": "courseTeacher",
  "proposals.edit": "courseTeacher",
  "lessons.list": "courseTeacher",
  "lessons.supply": "courseTeacher",
  "lessons.fillPrice": "courseTeacher",
  "lessons.hear": "courseTeacher",
  "lessons.makeAudio": "courseTeacher",
  "lessons.audio": "signedIn",
  "lessons.edit": "courseTeacher",
  "lessons.fill": "courseTeacher",
  "lessons.revoice": "courseTeacher",
  "lessons.withdraw": "courseTeacher",
  "approvals.rule": "courseTeacher",
  "approvals.require": "courseTeacher",
  "approvals.list": "courseTeacher",
  "approvals.open": "courseTeacher",
  "approvals.approve": "courseTeacher",
  "approvals.reject": "courseTeacher",
  "voices.list": "signedIn",
  "voices.sample": "signedIn",
  "bookmarks.save": "ownerAlone",
  "bookmarks.list": "signedIn",
  "bookmarks.export": "signedIn",
  "problems.report": "ownerAlone",
  "problems.ofEpisode": "ownerAlone",
  "problems.list": "admin",
  "problems.listOfCourse": "courseTeacher",
  "problems.close": "courseTeacher",
  "problems.reopen": "courseTeacher",
  "dailies.current": "signedIn",
  "dailies.resume": "signedIn",
  "installation.settings": "admin",
  "installation.reset": "admin",
  "installation.saveSchool": "admin",
  "installation.saveLogo": "admin",
  "installation.saveSignUp": "admin",
  "installation.saveNewPeople": "admin",
  "installation.limits": "admin",
  "installation.saveLimits": "admin",
  "installation.spend": "admin",
  "installation.speech": "admin",
  "installation.saveSpeech": "admin",
  "installation.writing": "admin",
  "installation.saveWriting": "admin",
  "installation.retention": "admin",
  "installation.saveRetention": "admin",
  "installation.listening": "admin",
  "installation.saveListening": "admin",
  "installation.classPrivacy": "admin",
  "installation.saveClassPrivacy": "admin",
  "jobs.runs": "admin",
  "jobs.work": "admin",
  "jobs.runNow": "admin",
  "jobs.cleanupPreview": "admin",
  "jobs.cleanupNow": "admin",
  "failedMessages.list": "admin",
  "failedMessages.replay": "admin",
  "failedMessages.drop": "admin",
  "failedMessages.replayAll": "admin",
  "people.list": "admin",
  "people.get": "admin",
  "people.courses": "admin",
  "people.devices": "admin",
  "people.signOutDevice": "admin",
  "people.signOut": "admin",
  "people.setRole": "admin",
  "people.setDisabled": "admin",
  "people.resetLink": "admin",
  "invitations.list": "admin",
  "invitations.create": "admin",
  "invitations.renew": "admin",
  "invitations.previewImport": "admin",
  "invitations.import": "admin",
  "invitations.revoke": "admin",
  "invitations.look": "anyone",
  "audit.list": "admin",
  "record.export": "owner",
  "record.deleteAccount": "signedIn",
  "record.holdings": "admin",
  "record.deletePerson": "admin",
} as const satisfies Record<string, Rule>;

export type Operation = keyof typeof PERMISSIONS;

/** What the table needs to know about the subject. */
export interface Subject {
  ownerId?: string;
  /** All teachers of the course. */
  teacherIds?: readonly string[];
  isEnrolled?: boolean;
}

/**
 * Returns if the actor may do it. Throws `unauthenticated` without an actor and `forbidden` otherwise. Call
 * it once the subject is known to exist, since unknown ids are `not_found` for everybody.
 */
export function requirePermission(
  actor: Actor | null,
  operation: Operation,
  subject: Subject = {},
): asserts actor is Actor {
  const rule: Rule = PERMISSIONS[operation];
  if (rule === "anyone") return;
  if (actor === null) throw notSignedIn();
  requireScope(actor, operation);
  const isAdmin = actor.role === "admin" && rule !== "ownerAlone";
  if (!isAdmin && !holds(actor, rule, subject)) throw notYours();
}

/** The owner of the requested data: the actor, if nobody is named; throws like `requirePermission`. */
export function requireOwner(
  request: { actor: Actor | null; userId?: string | undefined },
  operation: Operation,
): string {
  const { actor, userId = actor?.userId } = request;
  requirePermission(actor, operation, userId === undefined ? {} : { ownerId: userId });
  return userId ?? actor.userId;
}

function holds(actor: Actor, rule: Exclude<Rule, "anyone">, subject: Subject): boolean {
  switch (rule) {
    case "signedIn":
      return true;
    case "owner":
    case "ownerAlone":
      return subject.ownerId === actor.userId;
    case "courseTeacher":
      return isTaughtBy(subject, actor);
    case "courseMember":
      return subject.isEnrolled === true || isTaughtBy(subject, actor);
    case "teacher":
      return actor.role === "teacher";
    case "admin":
      return false;
  }
}

function isTaughtBy({ teacherIds }: Subject, { userId }: Actor): boolean {
  return teacherIds?.includes(userId) ?? false;
}

export function notSignedIn(): DomainError {
  return new DomainError("unauthenticated", "Please sign in first.", {
    reason: "account.not_signed_in",
  });
}

export function notYours(): DomainError {
  return new DomainError("forbidden", "This is not yours to see or change.", {
    reason: "account.forbidden",
  });
}
