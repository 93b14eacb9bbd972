import type { Brief } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import { foldText } from "../fold-text.ts";
import type { FrameRequest } from "../script-writer.ts";

/** A quiz score below this means that something was hard. */
const HARD_PERCENT = 60;

/** What the brief says about a concept that a frame may name. */
export interface IdeaFacts {
  conceptId: string | null;
  /** Its names, folded. */
  names: string[];
  /** Its position among today's lessons; null if it is not taught today. */
  place: number | null;
  courseTitle: string;
  isFresh: boolean;
  isHeard: boolean;
  wasMissed: boolean;
  daysAgo: number | null;
  /** Null if unknown. */
  timesHeard: number | null;
  percent: number | null;
  /** The first sentence of its lesson, folded: counts in it may be announced. */
  gist: string;
}

/** Everything that a frame in this language may say about the brief's concepts, today's first. */
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
    // What a quiz asked about was taught somewhere.
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

/** What quizzes asked about was taught somewhere, if not here. */
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
