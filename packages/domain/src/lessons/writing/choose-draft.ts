import { type Language, LANGUAGE_FACTS } from "../../languages/index.ts";
import { foldText } from "../fold-text.ts";
import type { Lesson, LessonText } from "../lesson.ts";
import { joinSentences, listSentences } from "../list-sentences.ts";
import type { ConceptSource, LessonRequest } from "../script-writer.ts";

/** So many words in a row that stand in the material too are said again, not explained. */
const ECHOED_WORDS = 6;
/** The same where words are not spaced. */
const ECHOED_LETTERS = 14;
/** Characters of a sentence that is still followed by ear, in English: the 25 words that writers are asked for. */
const LONGEST_EASY = 150;
/** Characters of what is taught in English: in the middle of what writers are asked for. */
const USUAL_LENGTH: Record<LessonRequest["variant"], number> = {
  teach: 600,
  again: 600,
  quick: 270,
};

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * The better of two drafts that both pass every check; the first where nothing tells them apart. In this order,
 * since each matters more than all that comes after it:
 * 1. fewer claims that nobody judged: that it is true is what cannot be heard;
 * 2. fewer sentences that repeat the material: who has read it learns nothing from hearing it again;
 * 3. fewer sentences that are too long to be followed by ear;
 * 4. nearer to the usual length, which is how many lessons an episode is planned with.
 * How good a picture is cannot be counted, and is not guessed at.
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

/** Whether a judge has borne out any of it. */
export function isJudged({ texts }: Lesson): boolean {
  return texts.some((text) => listSentences(text).some(({ claim }) => claim?.basis === "judged"));
}

/** What speaks against a draft, the weightiest first. */
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
  const known = new Set(listSources(concept, language).flatMap(listRuns));
  const said = [...lesson, ...questions.flatMap(({ answer }) => answer)];
  return said.filter(({ text }) => listRuns(text).some((run) => known.has(run))).length;
}

/** What a writer was given in this language, and was asked to say in other words. */
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

function listRuns(text: string): string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const [units, most] = unspaced.test(text)
    ? [Array.from(words.join("")), ECHOED_LETTERS]
    : [words, ECHOED_WORDS];
  const runs = Math.max(0, units.length - most + 1);
  return Array.from({ length: runs }, (_, at) => units.slice(at, at + most).join(" "));
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
