import type { LanguageModel, ModelRequest } from "@learnlab/domain";
import { z } from "zod";

import { countTokens } from "../../support/models/fake-supplier.ts";
import { takeTurn } from "./take-turn.ts";
import { writeVaryingFrame } from "./varying-frame.ts";

/** What our prompts send for a lesson, as far as an answer needs it. */
const LessonData = z.object({
  term: z.string().default("Idea"),
  /** How the teacher explains it, and asks about it. */
  explanation: z.array(z.string()).default([]),
  questions: z
    .array(z.object({ kind: z.string(), question: z.string(), answer: z.string() }))
    .default([]),
  material: z.array(z.object({ id: z.string(), text: z.string() })).default([]),
});

type LessonAsked = z.infer<typeof LessonData>;

/** Before every second sentence, in turn. */
const LEADS = [
  "Put plainly, ",
  "Look at it this way: ",
  "What matters here is this: ",
  "In practice it means this: ",
  "And one thing more: ",
];
/** The first says what it is; who heard it before gets what stands last, which is another example. */
const PLACES = { first: [0, 1, 2, 3, 4], again: [0, -2, -1, 4] };

export interface ModelCalls {
  calls: number;
  inputTokens: number;
  outputTokens: number;
}

/**
 * A model that writes in English as a good one would: each lesson after the teacher's words, each
 * frame in other sentences than the one before, true by what it was told. It costs what its tokens cost.
 */
export function createVaryingModel(): LanguageModel & { spent: ModelCalls } {
  const spent: ModelCalls = { calls: 0, inputTokens: 0, outputTokens: 0 };
  return {
    provider: "openai",
    model: "gpt-4o-mini",
    spent,
    async complete(request) {
      spent.calls += 1;
      const value = writeAnswer(request, spent.calls);
      const asked = `${request.system}${request.user}${JSON.stringify(request.schema)}`;
      const tokens = {
        inputTokens: countTokens(asked),
        outputTokens: countTokens(JSON.stringify(value)),
      };
      spent.inputTokens += tokens.inputTokens;
      spent.outputTokens += tokens.outputTokens;
      return { value, model: "gpt-4o-mini", ...tokens, isCostKnown: true };
    },
  };
}

function writeAnswer({ schema, system, user }: ModelRequest, turn: number): unknown {
  const data: unknown = JSON.parse(user);
  if (schema.name === "lesson") return writeLesson(LessonData.parse(data), { turn, system });
  if (schema.name === "verdicts") return judgeAll(JudgedData.parse(data));
  if (schema.name === "frame") return writeVaryingFrame(data, turn);
  throw new Error(`Nobody asks this model for ${schema.name}.`);
}

function writeLesson(data: LessonAsked, { turn, system }: { turn: number; system: string }) {
  const { term, explanation, questions } = data;
  const places = system.includes("has heard it before") ? PLACES.again : PLACES.first;
  const said = [...new Set(places.flatMap((place) => explanation.at(place) ?? []))];
  return {
    term: { en: term },
    spoken: { en: lowerFirst(term) },
    sentences: said.map((text, at) => ({
      restsOn: findGround(data, text),
      texts: { en: at % 2 === 0 ? text : `${takeTurn(LEADS, turn + at)}${lowerFirst(text)}` },
    })),
    questions: questions.map(({ kind, question, answer }) => ({
      kind,
      question: { en: question },
      answer: [{ restsOn: findGround(data, answer), texts: { en: answer } }],
      keyTerms: cutTerms(answer),
    })),
  };
}

/** What a judge is asked about. */
const JudgedData = z.object({
  material: z.array(z.object({ id: z.string(), text: z.string() })),
  sentences: z.array(z.object({ id: z.string(), texts: z.object({ en: z.string() }) })),
});

function judgeAll({ material, sentences }: z.infer<typeof JudgedData>) {
  const verdicts = sentences.map(({ id, texts }) => ({
    id,
    restsOn: findGround({ material }, texts.en),
    why: "The material says it in other words.",
    isTrue: true,
  }));
  return { verdicts };
}

const CITED = 4;

/** The sentences of the material that share most words with it. */
function findGround({ material }: Pick<LessonAsked, "material">, text: string): string[] {
  const own = new Set(wordsOf(text));
  const shared = material.map(({ id, text: ground }) => ({
    id,
    words: wordsOf(ground).filter((word) => own.has(word)).length,
  }));
  return shared
    .toSorted((one, other) => other.words - one.words)
    .slice(0, CITED)
    .map(({ id }) => id);
}

function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])];
}

/** The longest word of either half, as it stands in the answer. */
function cutTerms(text: string): { en: string }[] {
  const words = text.match(/[\p{L}\p{N}_'’-]+/gu) ?? [];
  const half = Math.ceil(words.length / 2);
  const longestOf = (some: string[]) =>
    some.toSorted((one, other) => other.length - one.length)[0] ?? "";
  return [words.slice(0, half), words.slice(half)].map((some) => ({ en: longestOf(some) }));
}

/** Names and code stay as they are: only what is an ordinary word begins small. */
function lowerFirst(text: string): string {
  return /^(?:A|An|The|It|If|When|This|That|In|On|Each|Every|Its|Their|For|But|So|And)\b/.test(text)
    ? `${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : text;
}
