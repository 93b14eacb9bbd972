import type { AuditRow } from "../../data/audit.ts";
import { t } from "../../i18n/audit.ts";
import { formatMoment } from "../../i18n/format-moment.ts";
import { formatMoney } from "../../i18n/format-money.ts";
import { languageName } from "../../i18n/index.ts";
import { isLanguage } from "../../languages.ts";

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
  dueAt: "audit.value.dueAt",
  firstLanguage: "audit.value.firstLanguage",
  secondLanguage: "audit.value.secondLanguage",
  outputFormat: "audit.value.outputFormat",
  questionMode: "audit.value.questionMode",
  voices: "audit.value.voices",
  secondVoice: "audit.value.secondVoice",
  from: "audit.value.from",
  since: "audit.value.since",
  state: "audit.value.state",
  result: "audit.value.result",
  segments: "audit.value.segments",
  characters: "audit.value.characters",
  to: "audit.value.to",
} as const;

/** Names of values that are absent rather than without a limit. */
const WITHOUT: ReadonlySet<string> = new Set([
  "name",
  "logo",
  "firstLanguage",
  "secondLanguage",
  "voices",
]);

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
  if (typeof detail !== "object" || detail === null) return sayValue(name, detail);
  const before = sayValue(name, detail.before);
  return t("audit.change", { before, after: sayValue(name, detail.after) });
}

function sayValue(name: string, value: Value): string | number {
  if (value === null) return t(WITHOUT.has(name) ? "audit.without" : "audit.unlimited");
  if (typeof value === "boolean") return t(value ? "audit.yes" : "audit.no");
  if (name === "monthlyMicroDollars") return formatMoney(Number(value));
  return typeof value === "number" ? value : sayText(name, value);
}

/** What is stored as a word of a list, a language or a time. */
function sayText(name: string, value: string): string {
  if (name === "dueAt" && value !== "") return formatMoment(Date.parse(value), Date.now());
  if (name.toLowerCase().endsWith("language") && isLanguage(value)) return languageName(value);
  const word = findWord(name, value);
  return word === undefined ? value : t(word);
}

/** The texts of words, by the name of the value and the word. */
const WORDS = {
  role: { learner: "role.learner", teacher: "role.teacher", admin: "role.admin" },
  level: {
    beginner: "level.beginner",
    intermediate: "level.intermediate",
    advanced: "level.advanced",
  },
  state: {
    open: "audit.word.open",
    answered: "audit.word.answered",
    closed: "audit.word.closed",
  },
  result: {
    corrected: "audit.word.corrected",
    withdrawn: "audit.word.withdrawn",
    nothing_wrong: "audit.word.nothing_wrong",
    duplicate: "audit.word.duplicate",
  },
  reason: {
    asked: "audit.reason.asked",
    fault: "audit.reason.fault",
    record: "audit.reason.record",
    safety: "audit.reason.safety",
    over: "audit.reason.over",
  },
  rule: {
    open: "audit.rule.open",
    invite: "audit.rule.invite",
    closed: "audit.rule.closed",
  },
  teachersSee: { people: "audit.sees.people", totals: "audit.sees.totals" },
  engine: { neural: "audit.engine.neural", standard: "audit.engine.standard" },
  answerTime: {
    short: "audit.answerTime.short",
    usual: "audit.answerTime.usual",
    long: "audit.answerTime.long",
  },
  outputFormat: {
    text: "audit.format.text",
    audio: "audit.format.audio",
    both: "audit.format.both",
  },
  questionMode: {
    play: "audit.mode.play",
    pause: "audit.mode.pause",
    hands_free: "audit.mode.hands_free",
  },
} as const;

type Words = typeof WORDS;
type Word = { [TName in keyof Words]: Words[TName][keyof Words[TName]] }[keyof Words];

function findWord(name: string, value: string): Word | undefined {
  const words: Partial<Record<string, Partial<Record<string, Word>>>> = WORDS;
  return words[name]?.[value];
}
