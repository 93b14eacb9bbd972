import { t } from "../../i18n/audit.ts";
import { formatMoney } from "../../i18n/format-money.ts";
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
const NO_EPISODE = new Set<AuditAction>(["episodes.orderForClass", "approvals.require"]);

/** Whose data it was; null if it belongs to the installation. */
export function readPerson({ personId, personName }: AuditRow): Someone | null {
  return personId === null ? null : { id: personId, name: personName ?? t("audit.gone") };
}

const VALUES = {
  role: "audit.value.role",
  disabled: "audit.value.disabled",
  episodesPerDay: "audit.value.episodesPerDay",
  monthlyMicroDollars: "audit.value.monthlyMicroDollars",
  engine: "audit.value.engine",
  sampleRate: "audit.value.sampleRate",
  wordMarks: "audit.value.wordMarks",
  episodeDays: "audit.value.episodeDays",
  lessons: "audit.value.lessons",
  sent: "audit.value.sent",
  isListed: "audit.value.isListed",
  isOpen: "audit.value.isOpen",
  isRequired: "audit.value.isRequired",
  isReleased: "audit.value.isReleased",
  language: "audit.value.language",
  level: "audit.value.level",
  teacher: "audit.value.teacher",
  teachersSee: "audit.value.teachersSee",
  title: "audit.value.title",
  description: "audit.value.description",
  days: "audit.value.days",
  added: "audit.value.added",
  removed: "audit.value.removed",
  changed: "audit.value.changed",
  percent: "audit.value.percent",
  answerTime: "audit.value.answerTime",
  name: "audit.value.name",
  logo: "audit.value.logo",
  rule: "audit.value.rule",
  reason: "audit.value.reason",
  firstLanguage: "audit.value.firstLanguage",
  secondLanguage: "audit.value.secondLanguage",
  outputFormat: "audit.value.outputFormat",
  questionMode: "audit.value.questionMode",
  secondVoice: "audit.value.secondVoice",
  from: "audit.value.from",
  state: "audit.value.state",
  result: "audit.value.result",
  segments: "audit.value.segments",
  characters: "audit.value.characters",
  to: "audit.value.to",
} as const;

/** Names of values that are absent rather than without a limit. */
const WITHOUT: ReadonlySet<string> = new Set(["name", "logo", "firstLanguage", "secondLanguage"]);

type Detail = AuditRow["details"][string];
type Value = Exclude<Detail, object> | null;

/** The values with their names, and what those that changed were; a value without a text keeps its own name. */
export function describeDetails(details: AuditRow["details"]): string[] {
  // A course and an episode are shown as links, beside these.
  const told = Object.entries<Detail>(details).filter(
    ([name]) => name !== "courseId" && name !== "episodeId",
  );
  return told.map(([name, given]) => {
    const value = sayDetail(name, given);
    return isNamed(name) ? t(VALUES[name], { value }) : t("audit.detail", { name, value });
  });
}

function isNamed(name: string): name is keyof typeof VALUES {
  return Object.hasOwn(VALUES, name);
}

function sayDetail(name: string, detail: Detail): string | number {
  const say =
    name === "state" || name === "result" ? sayWord : (value: Value) => sayValue(name, value);
  if (typeof detail !== "object" || detail === null) return say(detail);
  const { before, after } = detail;
  return t("audit.change", { before: say(before), after: say(after) });
}

function sayValue(name: string, value: Value): string | number {
  if (value === null) return t(WITHOUT.has(name) ? "audit.without" : "audit.unlimited");
  if (typeof value === "boolean") return t(value ? "audit.yes" : "audit.no");
  if (name === "monthlyMicroDollars") return formatMoney(Number(value));
  if (value === "learner" || value === "teacher" || value === "admin") return t(`role.${value}`);
  return value;
}

/** States and results of reports. */
const WORDS = {
  open: "audit.word.open",
  answered: "audit.word.answered",
  closed: "audit.word.closed",
  corrected: "audit.word.corrected",
  withdrawn: "audit.word.withdrawn",
  nothing_wrong: "audit.word.nothing_wrong",
  duplicate: "audit.word.duplicate",
} as const;

function sayWord(value: Value): string {
  const word = String(value);
  return isWord(word) ? t(WORDS[word]) : word;
}

function isWord(word: string): word is keyof typeof WORDS {
  return Object.hasOwn(WORDS, word);
}
