import type { Sentence } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import { LONGEST_SEGMENT } from "../../speech/index.ts";
import type { Lesson, LessonText } from "../lesson.ts";
import { isSaidIn, joinSentences, listSentences } from "../list-sentences.ts";
import type { ConceptSource, LessonRequest } from "../script-writer.ts";
import { findUntrueClaims } from "./check-claims.ts";
import {
  findProseFaults,
  findTermFaults,
  type Instructions,
  type ProseRules,
} from "./check-pieces.ts";
import { judgeLanguage } from "./detect-language.ts";
import { findPlantedText } from "./find-planted-text.ts";
import { isFounded } from "./find-proof.ts";

/** Characters of a lesson with its questions and answers. */
const LESSON_LIMITS = { least: 150, most: 2_800 };
/** Of this many sentences, one may make no claim and need no quote. */
const SENTENCES_A_LINK = 3;

/** The faults of a new lesson, each as a sentence for the repair. */
export function findLessonFaults(
  lesson: Lesson,
  { request, instructions }: Instructions & { request: LessonRequest },
): string[] {
  const known = listKnown(request.concept);
  return [
    ...missingLanguages(lesson, request.languages),
    ...lesson.texts.flatMap((text) => findTextFaults(text, { instructions, known })),
    ...findUnquoted(lesson),
    ...findUnfounded(lesson, request.concept),
  ];
}

/** The same for translated languages; the claims were checked before. */
export function findTranslationFaults(
  lesson: Lesson,
  { request, instructions }: Instructions & { request: LessonRequest },
): string[] {
  const known = listKnown(request.concept);
  return [
    ...missingLanguages(lesson, request.languages),
    ...lesson.texts
      .filter(({ language }) => request.languages.includes(language))
      .flatMap((text) => findTextFaults(text, { instructions, known })),
  ];
}

/** What a lesson may say because its course says it. */
function listKnown({ texts, proof }: ConceptSource): string {
  const own = texts.flatMap(({ term, spoken, sentences, questions }) => [
    term,
    spoken,
    ...sentences,
    ...questions.flatMap(({ question, answer }) => [question, answer]),
  ]);
  return [...own, proof.material].join("\n");
}

function missingLanguages({ texts }: Lesson, languages: Language[]): string[] {
  return languages
    .filter((language) => !texts.some((text) => text.language === language))
    .map((language) => `It has no text in ${language}.`);
}

function findTextFaults(
  text: LessonText,
  rules: Pick<ProseRules, "instructions" | "known">,
): string[] {
  const sentences = listSentences(text).map((said) => said.text);
  const prose = findProseFaults(sentences, {
    ...rules,
    language: text.language,
    limits: LESSON_LIMITS,
  });
  return [...findTermFaults(text, rules), ...prose, ...findStrayTerms(text)];
}

/** Key terms that do not occur in their answer. */
function findStrayTerms({ language, questions }: LessonText): string[] {
  return questions.flatMap(({ kind, answer, keyTerms }) =>
    keyTerms
      .filter((term) => term === "" || !isSaidIn(term, answer))
      .map((term) => {
        const named = JSON.stringify(term);
        return `The key term ${named} does not stand in the ${kind} answer in ${language}.`;
      }),
  );
}

/** Most sentences of a lesson and its answers must be supported; a few may be transitions. */
function findUnquoted({ texts }: Lesson): string[] {
  const [first] = texts;
  const parts: [string, Sentence[]][] = [
    ["lesson", first?.lesson ?? []],
    ...(first?.questions ?? []).map(({ answer }): [string, Sentence[]] => ["answer", answer]),
  ];
  return parts.flatMap(([name, sentences]) => {
    const unquoted = sentences.filter(({ claim }) => claim === null).length;
    const most = Math.round(sentences.length / SENTENCES_A_LINK);
    if (sentences.length > 0 && unquoted <= most) return [];
    const few = `${unquoted} of the ${sentences.length} sentences of the ${name} rest on nothing`;
    return [`${few}, and at most ${most} may.`];
  });
}

/** Quotes of the lesson that are not in its concept's material. */
function findUnfounded({ texts }: Lesson, { proof }: ConceptSource): string[] {
  const [first] = texts;
  const claims = (first === undefined ? [] : listSentences(first)).flatMap(
    ({ claim }) => claim ?? [],
  );
  return claims
    .flatMap(({ quotes }) => quotes)
    .filter((quote) => !isFounded(quote, proof))
    .map(
      (quote) =>
        `This quote is not in the material, or too short to prove anything: ${JSON.stringify(quote)}.`,
    );
}

/**
 * Faults that make a lesson unfit for any episode: text too long for one voice request, languages that do
 * not align, or claims that the current material does not support.
 */
export function findUnfit(lesson: Lesson, concept: ConceptSource): string[] {
  const [first] = lesson.texts.map(listIds);
  return [
    ...lesson.texts.flatMap((text) => [
      ...[text.lesson, ...text.questions.flatMap(({ question, answer }) => [question, answer])]
        .filter(isTooLong)
        .map(() => "It is too long."),
      ...(listIds(text) === first ? [] : ["Its languages do not align."]),
    ]),
    ...findUnfounded(lesson, concept),
  ];
}

/** Adds sentences in a wrong language, unspeakable text and unsupported claims. */
export function findLibraryFaults(lesson: Lesson, concept: ConceptSource): string[] {
  const known = listKnown(concept);
  const said = lesson.texts.flatMap((text) => {
    const words = listSentences(text).map((sentence) => sentence.text);
    return [
      ...(judgeLanguage(text.language, words).isRight ? [] : ["It is in another language."]),
      ...([text.term, text.spoken, words.join(" ")].some(
        (shown) => findPlantedText(shown, "", known) !== null,
      )
        ? ["It cannot be said."]
        : []),
    ];
  });
  return [...findUnfit(lesson, concept), ...said, ...findUntrueClaims(lesson, concept)];
}

function isTooLong(sentences: Sentence[]): boolean {
  return joinSentences(sentences).length > LONGEST_SEGMENT;
}

function listIds(text: LessonText): string {
  return listSentences(text)
    .map(({ id }) => id)
    .join(" ");
}
