import type { Brief } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import { foldText } from "../fold-text.ts";
import type { FrameRequest } from "../script-writer.ts";

/** Below this a quiz says that something was hard. */
const HARD_PERCENT = 60;

/** What the brief says of an idea that a frame may name. */
export interface IdeaFacts {
  conceptId: string | null;
  /** What it is called, folded. */
  names: string[];
  /** Its place among the lessons of today; null for what is not taught today. */
  place: number | null;
  courseTitle: string;
  isFresh: boolean;
  isHeard: boolean;
  wasMissed: boolean;
  daysAgo: number | null;
  /** Null where nobody knows. */
  timesHeard: number | null;
  percent: number | null;
  /** What its lesson says first, folded: what is counted in it may be said before. */
  gist: string;
}

/** All that a frame in this language may say of the ideas of its brief: those of today first. */
export function listIdeaFacts(request: FrameRequest, language: Language): IdeaFacts[] {
  const { brief, lessons } = request;
  const before = (brief.lastHeard ?? []).map(({ conceptId, term, terms, daysAgo }) => ({
    ...KNOWN,
    conceptId,
    names: fold([terms[language] ?? term]),
    daysAgo,
  }));
  return [
    ...lessons.map((lesson, place) => describeLesson(lesson, { brief, place, language })),
    ...before,
    ...listSubjects(brief, language),
  ];
}

function describeLesson(
  { conceptId, courseTitle, terms, spoken, gist = "" }: FrameRequest["lessons"][number],
  { brief, place, language }: { brief: Brief; place: number; language: Language },
): IdeaFacts {
  const lesson = {
    conceptId,
    courseTitle,
    place,
    gist: foldText(gist),
    names: fold([inLanguage(terms, language), inLanguage(spoken, language)]),
  };
  const concept = brief.concepts.find((one) => one.conceptId === conceptId);
  if (concept === undefined) return { ...KNOWN, ...lesson, isFresh: true, isHeard: false };
  const { percent, variant, lastResult = null, heardDaysAgo = null, timesHeard = null } = concept;
  const isHeard = heardDaysAgo !== null || variant !== "teach";
  return {
    ...lesson,
    isFresh: !isHeard,
    // What a quiz asked about was taught somewhere, too.
    isHeard: isHeard || percent !== null,
    wasMissed: lastResult === "missed" || lastResult === "half" || isHard(percent),
    daysAgo: heardDaysAgo,
    timesHeard,
    percent,
  };
}

const KNOWN = {
  conceptId: null,
  place: null,
  courseTitle: "",
  isFresh: false,
  isHeard: true,
  wasMissed: false,
  daysAgo: null,
  timesHeard: null,
  percent: null,
  gist: "",
} satisfies Omit<IdeaFacts, "names">;

/** What was asked in quizzes was taught somewhere, if not here. */
function listSubjects({ weakSubjects, recentScores }: Brief, language: Language): IdeaFacts[] {
  return [...weakSubjects, ...recentScores].map(({ subject, terms, spoken, percent }) => ({
    ...KNOWN,
    names: fold([terms[language] ?? subject, spoken?.[language] ?? ""]),
    wasMissed: isHard(percent),
    percent,
  }));
}

function isHard(percent: number | null): boolean {
  return percent !== null && percent < HARD_PERCENT;
}

function inLanguage(words: Partial<Record<Language, string>>, language: Language): string {
  return words[language] ?? Object.values(words)[0] ?? "";
}

function fold(names: string[]): string[] {
  return [...new Set(names.map(foldText).filter((name) => name !== ""))];
}
