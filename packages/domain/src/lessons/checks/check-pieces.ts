import { describeReason } from "../../episodes/index.ts";
import { type Language, LANGUAGE_FACTS } from "../../languages/index.ts";
import type { LessonText } from "../lesson.ts";
import type { Frame, FrameRequest, FrameText } from "../script-writer.ts";
import { listNames } from "./check-addresses.ts";
import { findRepeatedOpenings } from "./check-openings.ts";
import { findTitleFaults } from "./check-title.ts";
import { judgeLanguage } from "./detect-language.ts";
import { foldText } from "../fold-text.ts";
import { findUntold } from "./find-untold.ts";
import { describePlanted, findPlantedText } from "./find-planted-text.ts";

/** Characters of a frame in English; other languages are scaled. */
const FRAME_LIMITS = { least: 400, most: 4_500 };
/** Characters of a lesson's heading. */
const LONGEST_HEADING = 120;

/** Everything the model may have been given, to find copied text. */
export interface Instructions {
  /** Our own prompts, which no script may repeat. */
  instructions: string;
}

/** The faults of a frame before it is spoken. */
export function findFrameFaults(
  frame: Frame,
  { request, instructions }: Instructions & { request: FrameRequest },
): string[] {
  const known = listKnown(request);
  const [first] = frame.texts;
  const repeated = first === undefined ? [] : findRepeatedOpenings(first, request.brief);
  const faults = frame.texts.flatMap((text) => [
    ...findMissingCourses(text, request),
    ...findTitleFaults(text.title, {
      language: text.language,
      terms: request.lessons.flatMap(({ terms }) => terms[text.language] ?? []),
    }),
    ...findUntold(text, request),
    ...findHeadingFaults([text.title, text.description], {
      name: `Its title or description in ${text.language}`,
      instructions,
      known,
    }),
    ...findProseFaults(sentencesOf(text), {
      language: text.language,
      limits: FRAME_LIMITS,
      instructions,
      known,
    }),
  ]);
  return [...repeated, ...faults];
}

/** The faults of a lesson's names for its concept, which stand apart from its sentences. */
export function findTermFaults(
  { term, spoken, language }: Pick<LessonText, "term" | "spoken" | "language">,
  rules: HeadingRules,
): string[] {
  const { length } = Array.from(term);
  return [
    // A long one is not cut, because half an address looks like none.
    ...(length > LONGEST_HEADING
      ? [`A heading in ${language} has ${length} characters: use at most ${LONGEST_HEADING}.`]
      : []),
    ...findHeadingFaults([term, spoken], { ...rules, name: `Its name in ${language}` }),
  ];
}

/** Headings are too short for detecting their language, and people read them first. */
function findHeadingFaults(
  headings: string[],
  { name, instructions, known }: HeadingRules & { name: string },
): string[] {
  return headings.flatMap((shown) => {
    if (!/[\p{L}\p{N}]/u.test(shown)) return [`${name} is empty.`];
    const planted = findPlantedText(shown, instructions, known);
    return planted === null ? [] : [`${name} cannot be shown. ${describePlanted(planted)}`];
  });
}

/** Names that the frame may say because people chose them. */
function listKnown({ brief, lessons }: FrameRequest): string {
  const terms = lessons.flatMap((lesson) => Object.values(lesson.terms));
  return [...listNames(brief), ...terms].join("\n");
}

function findMissingCourses({ language, greeting }: FrameText, { brief }: FrameRequest): string[] {
  const said = foldText(greeting.join(" "));
  return brief.courses
    .filter(({ title }) => !said.includes(foldText(title)))
    .map(({ title }) => `The greeting in ${language} does not name ${JSON.stringify(title)}.`);
}

function sentencesOf({ greeting, recap, bridges, closing }: FrameText): string[] {
  return [...greeting, ...recap, ...bridges.flat(), ...closing];
}

type HeadingRules = Pick<ProseRules, "instructions" | "known">;

export interface ProseRules {
  language: Language;
  /** In characters; Japanese and Korean need half as many. */
  limits: { least: number; most: number };
  instructions: string;
  /** Text whose markup, placeholders and names are allowed. */
  known: string;
  /** The sentences for language detection; all by default. */
  judged?: string[];
}

/** The faults of a piece's sentences in one language. */
export function findProseFaults(sentences: string[], rules: ProseRules): string[] {
  const { language, limits, instructions, known } = rules;
  const text = sentences.join(" ");
  const share = LANGUAGE_FACTS[language].lengthShare;
  const length = Array.from(text).length;
  const verdict = judgeLanguage(language, rules.judged ?? sentences);
  const planted = findPlantedText(text, instructions, known);
  return [
    ...(verdict.isRight ? [] : [`It is not in ${language}: ${describeReason(verdict.why)}.`]),
    ...(length < limits.least * share
      ? [`It is too short in ${language}: ${length} characters.`]
      : []),
    ...(length > limits.most * share
      ? [`It is too long in ${language}: ${length} characters.`]
      : []),
    ...(planted === null
      ? []
      : [`What it says in ${language} cannot be said. ${describePlanted(planted)}`]),
    ...(sentences.some((sentence) => sentence === "")
      ? [`A sentence is empty in ${language}.`]
      : []),
  ];
}
