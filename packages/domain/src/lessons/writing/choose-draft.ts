import { type Language, LANGUAGE_FACTS } from "../../languages/index.ts";
import type { Lesson, LessonText } from "../lesson.ts";
import { joinSentences, listSentences } from "../list-sentences.ts";
import type { ConceptSource, LessonRequest } from "../script-writer.ts";
import { listRuns, repeats } from "./find-echo.ts";

/** A run of this length that also occurs in the material repeats it without explaining. */
const ECHOED = { words: 6, letters: 14 };
/**
 * The longest sentence in English characters that listeners follow easily: the 25 words that writers are
 * asked for.
 */
const LONGEST_EASY = 150;
/** The usual length of a lesson in English characters: the middle of what writers are asked for. */
const USUAL_LENGTH: Record<LessonRequest["variant"], number> = {
  teach: 600,
  again: 600,
  quick: 270,
};

/**
 * The better of two drafts that pass every check; the first if they are equal. The criteria, each before
 * all that follow:
 * 1. fewer unjudged claims, because nobody can hear whether a claim is true;
 * 2. fewer sentences that repeat the material, because repetition explains nothing;
 * 3. fewer sentences that are too long to follow by ear;
 * 4. nearer to the usual length, with which the number of lessons was planned.
 * How good a picture is cannot be counted, so it is not guessed.
 */
export function chooseDraft(
  request: LessonRequest,
  { first, second }: { first: Lesson; second: Lesson },
): Lesson {
  const marks = [first, second].map((draft) => markDraft(request, draft));
  const [ours = [], theirs = []] = marks;
  const differing = ours.findIndex((mark, at) => mark !== theirs[at]);
  if (differing === -1) return first;
  return (theirs[differing] ?? 0) < (ours[differing] ?? 0) ? second : first;
}

/** Whether a judge has confirmed any of its claims. */
export function isJudged({ texts }: Lesson): boolean {
  return texts.some((text) => listSentences(text).some(({ claim }) => claim?.basis === "judged"));
}

/** The weaknesses of a draft, the most important first. */
function markDraft({ concept, languages, variant }: LessonRequest, { texts }: Lesson): number[] {
  const asked = texts.filter(({ language }) => languages.includes(language));
  const sum = (count: (text: LessonText) => number) =>
    asked.reduce((total, text) => total + count(text), 0);
  return [
    sum((text) => listSentences(text).filter(({ claim }) => claim?.basis === "quoted").length),
    sum((text) => countEchoes(text, concept)),
    sum(countLong),
    sum((text) => Math.abs(lengthOf(text) - USUAL_LENGTH[variant] * shareOf(text.language))),
  ];
}

function countEchoes({ language, lesson, questions }: LessonText, concept: ConceptSource): number {
  const known = listRuns(listSources(concept, language), ECHOED);
  const said = [...lesson, ...questions.flatMap(({ answer }) => answer)];
  return said.filter(({ text }) => repeats(text, { known, of: ECHOED })).length;
}

/** The sources in this language, which the writer was asked to put into other words. */
function listSources({ courseLanguage, evidence, texts }: ConceptSource, language: Language) {
  const own = texts.filter((text) => text.language === language);
  return [
    ...(language === courseLanguage ? evidence : []),
    ...own.flatMap(({ sentences, questions }) => [
      ...sentences,
      ...questions.map(({ answer }) => answer),
    ]),
  ];
}

function countLong({ language, lesson, questions }: LessonText): number {
  const most = LONGEST_EASY * shareOf(language);
  const said = [...lesson, ...questions.flatMap(({ answer }) => answer)];
  return said.filter(({ text }) => Array.from(text).length > most).length;
}

function lengthOf({ lesson }: LessonText): number {
  return Array.from(joinSentences(lesson)).length;
}

function shareOf(language: Language): number {
  return LANGUAGE_FACTS[language].lengthShare;
}
