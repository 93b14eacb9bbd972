import { foldText } from "../fold-text.ts";
import type { IdeaFacts } from "./frame-facts.ts";
import { type FrameSentence, listSubjects } from "./frame-sentence.ts";
import { FRAME_WORDS } from "./frame-words/index.ts";
import { wrapWords } from "./frame-words/wrap-words.ts";
import { type Count, listCounts } from "./list-counts.ts";

/** A task with more sentences or minutes is not a small one. */
const MOST_IN_A_TASK = 10;
/** Below this, a number in words that counts nothing known is a figure of speech. */
const LEAST_BARE_WORD = 13;
const MOST_BARE_DIGITS = 3;
/** About the day's lessons; questions about earlier concepts are extra. */
const QUESTIONS = 3;
const MOST_QUESTIONS = 5;
const DAYS = { day: 1, week: 7, month: 30 };

/** Whether the brief supports the count in a frame's sentence. */
export function isCountTrue(count: Count, said: FrameSentence): boolean {
  const { value, unit } = count;
  if (unit === null) return isBareTrue(count, said);
  if (unit === "percent") return listPercents(said).includes(value);
  if (unit === "free") return value <= MOST_IN_A_TASK;
  if (value === 1 || isPair(count)) return true;
  return truths[unit](count, said);
}

type Truth = (count: Count, said: FrameSentence) => boolean;

/** At the end, what is left for another day or asked of the learner is no count of ours. */
const unlessClosing =
  (truth: Truth): Truth =>
  (count, said) =>
    said.section === "closing" || truth(count, said);

const truths: Record<
  "question" | "course" | "episode" | "day" | "week" | "month" | "idea" | "time",
  Truth
> = {
  question: ({ value, isOrdinal, isMore }, { brief }) => {
    const most = QUESTIONS + (brief.reviews ?? []).length;
    if (isOrdinal) return value <= MOST_QUESTIONS;
    return isMore ? value <= most : value === QUESTIONS || value === most;
  },
  course: ({ value, isOrdinal, isMore }, { brief }) => {
    const { length } = brief.courses;
    return isOrdinal || isMore ? value <= length : value === length;
  },
  episode: ({ value, isOrdinal }, { brief }) =>
    value === brief.episodesBefore + 1 || (!isOrdinal && value === brief.episodesBefore),
  idea: (count, said) => isIdeaCount(count, said),
  time: unlessClosing(({ value, isOrdinal, from, to }, said) =>
    listSubjects(said, { from, to }).some(
      ({ timesHeard }) => timesHeard !== null && timesHeard + (isOrdinal ? 1 : 0) === value,
    ),
  ),
  day: unlessClosing((count, said) => isDaysAgo(count, said, DAYS.day)),
  week: unlessClosing((count, said) => isDaysAgo(count, said, DAYS.week)),
  month: unlessClosing((count, said) => isDaysAgo(count, said, DAYS.month)),
};

/** "These two" of several is nobody's total. */
function isPair({ value, isDefinite, isOrdinal }: Count): boolean {
  return value === 2 && isDefinite && !isOrdinal;
}

function isDaysAgo({ value, from, to }: Count, said: FrameSentence, unit: number): boolean {
  return listSubjects(said, { from, to }).some(({ daysAgo }) => {
    if (daysAgo === null) return false;
    return Math.round(daysAgo / unit) === value || Math.floor(daysAgo / unit) === value;
  });
}

/** The total of all lessons or of a named course; of the new ones, if it says that they are new. */
function isIdeaCount({ value, isOrdinal, isMore }: Count, said: FrameSentence): boolean {
  const { phrases, isSpaced } = FRAME_WORDS[said.language];
  const today = said.ideas.filter(({ place }) => place !== null);
  if (isOrdinal) return value <= today.length;
  const isAboutNew = new RegExp(wrapWords(phrases.fresh, isSpaced), "u").test(said.text);
  const fresh = today.filter(({ isFresh }) => isFresh);
  // What a quiz asked about may or may not be called new.
  const unasked = fresh.filter(({ percent }) => percent === null);
  const sums = [
    ...(isAboutNew ? [fresh, unasked] : [today]).flatMap((counted) => [
      counted.length,
      ...said.courseTitles.map((title) => countOf(counted, title)),
    ]),
    // Listeners count the names that the sentence lists.
    new Set(said.named.map(({ idea }) => idea.names[0])).size,
  ];
  return isMore ? value < today.length : sums.includes(value);
}

function countOf(ideas: IdeaFacts[], title: string): number {
  return ideas.filter(({ courseTitle }) => foldText(courseTitle) === title).length;
}

/** The percentages of the concepts that the sentence names, or of any if it names none, and the average. */
function listPercents({ named, own, ideas, brief }: FrameSentence): number[] {
  const subjects = named.length > 0 ? named.map(({ idea }) => idea) : ideas;
  const meant = own === null ? subjects : [...named.map(({ idea }) => idea), own];
  return [...meant.map(({ percent }) => percent), brief.ability.averagePercent].flatMap(
    (percent) => percent ?? [],
  );
}

function isBareTrue({ value, hasDigits }: Count, said: FrameSentence): boolean {
  // A title and its numbers are about its concept.
  if (said.section === "heading") return true;
  if (!hasDigits && !FRAME_WORDS[said.language].isSpaced) return true;
  const most = hasDigits ? MOST_BARE_DIGITS : LEAST_BARE_WORD - 1;
  const isTask = said.section === "closing" && value <= MOST_IN_A_TASK;
  return value <= most || isTask || listKnownNumbers(said).includes(value);
}

function listKnownNumbers({ ideas, brief, language }: FrameSentence): number[] {
  const { averagePercent } = brief.ability;
  return [
    ...ideas.flatMap(({ percent, daysAgo, timesHeard }) => [percent, daysAgo, timesHeard]),
    averagePercent,
    ideas.filter(({ place }) => place !== null).length,
    brief.courses.length,
    brief.episodesBefore,
    brief.episodesBefore + 1,
    ...brief.localDate.split("-").map(Number),
    ...ideas.flatMap(({ gist }) => listCounts(gist, language).map(({ value }) => value)),
  ].flatMap((value) => value ?? []);
}
