import { z } from "zod";

import type { Claim, Sentence } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { Lesson, LessonText } from "../lesson.ts";
import { joinSentences, listSentences } from "../list-sentences.ts";
import type { LanguageModel } from "../model/language-model.ts";
import { ModelFailure } from "../model/model-failure.ts";
import { judgePrompt } from "./judge-prompt.ts";
import type { NumberedSentence } from "./number-evidence.ts";

/** A verdict is a few words. */
const TOKENS_A_VERDICT = 100;
/** A lesson has about ten sentences, of which some models say more. */
const LEAST_TOKENS = 1_500;
const LONGEST_REASON = 200;

/** A sentence to judge, in all its languages. */
export interface JudgedSentence {
  id: string;
  texts: Partial<Record<Language, string>>;
  /** The question that it answers; absent for lesson sentences. */
  question?: Partial<Record<Language, string>>;
}

/** The judge's verdict on one sentence. */
export interface Verdict {
  id: string;
  isTrue: boolean;
  /** The supporting sentences of the material that the judge names. */
  restsOn: string[];
  why: string;
}

/** Decides for each sentence whether the material supports it; throws `ModelFailure`. */
export interface Judge {
  name: string;
  judge(
    request: { material: NumberedSentence[]; sentences: JudgedSentence[] },
    timeoutMs: number,
  ): Promise<Verdict[]>;
}

/** A language model as a judge of another model's text. */
export function createModelJudge(model: LanguageModel): Judge {
  return {
    name: model.provider,
    async judge(request, timeoutMs) {
      const schema = z.toJSONSchema(verdictAnswer(request));
      const { $schema: _, ...shape } = schema;
      const answered = await model.complete({
        ...judgePrompt(request),
        schema: { name: "verdicts", schema: shape },
        maxOutputTokens: Math.max(LEAST_TOKENS, request.sentences.length * TOKENS_A_VERDICT),
        timeoutMs,
      });
      const verdicts = readVerdicts(answered.value);
      if (verdicts.length > 0) return verdicts;
      throw new ModelFailure("model.invalid", { model: answered.model });
    },
  };
}

function verdictAnswer({ material, sentences }: Parameters<Judge["judge"]>[0]) {
  return z.strictObject({
    verdicts: z
      .array(
        z.strictObject({
          id: z.enum(sentences.map(({ id }) => id)),
          // The reasons come first, so that the verdict follows from them.
          restsOn: z.array(z.enum(material.map(({ id }) => id))),
          why: z.string(),
          isTrue: z.boolean(),
        }),
      )
      .length(sentences.length),
  });
}

const Answer = z.object({ verdicts: z.array(z.unknown()) });
const OneVerdict = z.object({
  id: z.string(),
  isTrue: z.boolean(),
  restsOn: z.array(z.string()).catch([]),
  why: z
    .string()
    .transform((text) => text.slice(0, LONGEST_REASON))
    .catch(""),
});

/** Keeps the valid verdicts of an answer: it is untrusted data. */
function readVerdicts(value: unknown): Verdict[] {
  const { data } = Answer.safeParse(value);
  return (data?.verdicts ?? []).flatMap((one) => OneVerdict.safeParse(one).data ?? []);
}

/** The sentences of a lesson to judge in some of its languages; teachers answer for their own words. */
export function listJudged(lesson: Lesson, languages: readonly Language[]): JudgedSentence[] {
  const texts = lesson.texts.filter(({ language }) => languages.includes(language));
  const said = texts.flatMap((text) => listSaid(text));
  return [...Map.groupBy(said, ({ id }) => id)].map(([id, some]) => {
    const question = Object.fromEntries(
      some.flatMap(({ language, asked }) => (asked === null ? [] : [[language, asked]])),
    );
    return {
      id,
      texts: Object.fromEntries(some.map(({ language, text }) => [language, text])),
      ...(Object.keys(question).length === 0 ? {} : { question }),
    };
  });
}

function listSaid({ language, lesson, questions }: LessonText) {
  const toSaid = (asked: string | null) => (sentence: Sentence) =>
    sentence.claim?.basis === "teacher"
      ? []
      : [{ id: sentence.id, language, text: sentence.text, asked }];
  return [
    ...lesson.flatMap(toSaid(null)),
    ...questions.flatMap(({ question, answer }) => answer.flatMap(toSaid(joinSentences(question)))),
  ];
}

interface Judgement {
  languages: readonly Language[];
  material: NumberedSentence[];
  verdicts: Verdict[];
}

/** Applies the judge's verdicts to a lesson, and lists the unsupported claims as sentences. */
export function applyVerdicts(
  lesson: Lesson,
  { languages, material, verdicts }: Judgement,
): { piece: Lesson; faults: string[] } {
  const known = new Set(material.map(({ id }) => id));
  const byId = Map.groupBy(verdicts, ({ id }) => id);
  const holds = ({ id, claim }: Sentence): boolean | null => {
    const found = byId.get(id);
    if (found === undefined) return null;
    return found.every(
      ({ isTrue, restsOn }) => isTrue && (claim === null || isBorneOut(restsOn, known)),
    );
  };
  const mark = (sentence: Sentence): Sentence => {
    const { claim } = sentence;
    if (claim === null || claim.basis === "teacher" || holds(sentence) !== true) return sentence;
    return { ...sentence, claim: { ...claim, basis: "judged" } satisfies Claim };
  };
  const isJudged = (text: LessonText) => languages.includes(text.language);
  const refused = lesson.texts
    .filter(isJudged)
    .flatMap(listSentences)
    .filter((sentence) => sentence.claim?.basis !== "teacher" && holds(sentence) === false);
  return {
    piece: {
      ...lesson,
      texts: lesson.texts.map((text) => (isJudged(text) ? markAll(text, mark) : text)),
    },
    faults: refused.map(({ id, text }) => {
      const why = byId.get(id)?.find((verdict) => verdict.why !== "")?.why ?? "";
      return `The material does not bear out ${JSON.stringify(text)}${why === "" ? "" : `: ${why}`}`;
    }),
  };
}

/** A judge that says "true" without naming an existing sentence has not looked. */
function isBorneOut(restsOn: string[], known: Set<string>): boolean {
  return restsOn.length > 0 && restsOn.every((id) => known.has(id));
}

function markAll(text: LessonText, mark: (sentence: Sentence) => Sentence): LessonText {
  return {
    ...text,
    lesson: text.lesson.map(mark),
    questions: text.questions.map((asked) => ({ ...asked, answer: asked.answer.map(mark) })),
  };
}
