import type { Language } from "../../api.ts";
import type { EpisodeDocument } from "../../data/episode.ts";
import { type Block, type Passage, readBlocks, spaceBetween } from "../read-blocks.ts";
import { findQuestionBlock } from "./place-questions.ts";
import { quoteLanguage } from "../transcript/quote-language.ts";

type Document = Pick<EpisodeDocument, "receipt" | "script" | "tracks">;
type Question = Document["script"]["questions"][number];
type Text = Question["texts"][number];

/** A question with everything that is shown once it is answered. */
export interface Asked {
  number: number;
  conceptId: string;
  language: Language;
  question: string;
  /** In the order in which they are shown. */
  choices: string[];
  rightChoice: string | null;
  expected: string;
  keyTerms: string[];
  /** The lesson that taught it; null if that was in another episode. */
  lesson: { text: string; language: Language } | null;
  quotes: string[];
  quotesLanguage: Language | undefined;
  /** The title of the quoted material, if it is known. */
  material: string | null;
  /** The beginning of the lesson, else of the answer; null without audio. */
  againMs: number | null;
}

/** A question of an episode. */
export interface EpisodeQuestion extends Asked {
  episodeId: string;
  conceptId: string;
}

/** The questions of an episode in one of its languages, in order. */
export function readQuestions(
  episodeId: string,
  document: Document | null | undefined,
  language: Language,
): EpisodeQuestion[] {
  const isAsked = (track: { language: Language }) => track.language === language;
  const script = document?.script.tracks.find(isAsked);
  if (!document || script === undefined) return [];
  const blocks = readBlocks(script.segments, document.tracks.find(isAsked));
  return document.script.questions.flatMap((question) => {
    const text = question.texts.find(isAsked) ?? question.texts[0];
    if (text === undefined) return [];
    return {
      episodeId,
      number: question.number,
      conceptId: question.conceptId,
      ...readText(text, `${episodeId}${question.number}`),
      ...readPlaces(blocks, question),
      quotesLanguage: quoteLanguage(document, question.conceptId),
      material: null,
    };
  });
}

function readText({ language, question, answer, keyTerms = [], choices = [] }: Text, seed: string) {
  const rightChoice = choices[0] ?? null;
  return {
    language,
    question,
    expected: answer,
    keyTerms,
    choices: shuffle(choices, seed),
    rightChoice,
  };
}

function readPlaces(blocks: readonly Block[], { conceptId, questionSegmentId }: Question) {
  const lesson = findLesson(blocks, conceptId);
  const block = findQuestionBlock(blocks, questionSegmentId);
  const taught = lesson ?? block?.question;
  return {
    lesson: lesson === null ? null : { text: sayAll(lesson), language: lesson.language },
    quotes: lesson?.quotes ?? [],
    againMs: taught?.span?.startMs ?? null,
  };
}

/** The passage that teaches a concept, or null. */
export function findLesson(blocks: readonly Block[], conceptId: string): Passage | null {
  const isLesson = (passage: Passage) =>
    passage.kind === "lesson" && passage.conceptId === conceptId;
  const found = blocks.find((block) => block.type === "passage" && isLesson(block.passage));
  return found?.type === "passage" ? found.passage : null;
}

function sayAll({ lines, language }: Passage): string {
  return lines.map(({ text }) => text).join(spaceBetween(language));
}

/** Stored choices begin with the right one; this shuffles them, always in the same way. */
export function shuffle(choices: readonly string[], seed: string): string[] {
  let state = 7;
  for (let at = 0; at < seed.length; at += 1) state = (state * 31 + seed.charCodeAt(at)) >>> 0;
  const left = [...choices];
  const shuffled: string[] = [];
  while (left.length > 0) {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    shuffled.push(...left.splice((state >>> 8) % left.length, 1));
  }
  return shuffled;
}
