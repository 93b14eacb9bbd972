import { z } from "zod";

import type { Asked } from "../support/models/fake-supplier.ts";
import { mapTexts } from "./model-answer.ts";
import { mistakenFor, prose, type ProseLanguage, untrue } from "./model-prose.ts";

/** How a good writer may set what it writes; none of it costs a second call. */
export const STYLES = ["fenced", "curly", "capitals", "bold"] as const;

/** What a writer may claim, or how it may write, that must never be heard. */
export const UNTRUTHS = ["invented", "history", "half", "long"] as const;

export type Style = (typeof STYLES)[number];
export type Untruth = (typeof UNTRUTHS)[number];

/** Over the limit of a sentence. */
const TOO_LONG = 450;

const Frame = z.looseObject({ greeting: z.array(z.unknown()), recap: z.array(z.unknown()) });
const Lesson = z.looseObject({
  sentences: z.array(z.looseObject({ restsOn: z.array(z.string()), texts: z.unknown() })),
});
const Learner = z.object({ episodesBefore: z.number().default(0) });

/** The same answer in another style: between marks of code it is put by the supplier. */
export function setStyle(answer: unknown, style: Style): unknown {
  switch (style) {
    case "fenced":
      return answer;
    case "curly":
      return mapTexts(answer, (text) => text.replace(/^(\S+)/u, "“$1”").replaceAll("'", "’"));
    case "bold":
      return mapTexts(answer, (text) => text.replace(/^(\S+)/u, "**$1**"));
    case "capitals":
      return shoutKeyTerms(answer);
  }
}

/** As headings are set. */
function shoutKeyTerms(answer: unknown): unknown {
  const { data } = z.looseObject({ questions: z.array(z.looseObject({})) }).safeParse(answer);
  if (data === undefined) return answer;
  const questions = data.questions.map((asked) => ({
    ...asked,
    keyTerms: mapTexts(asked["keyTerms"], (text) => text.toUpperCase()),
  }));
  return { ...data, questions };
}

/** The same answer with something in it that is not so, or that nobody could listen to. */
export function makeUntrue(
  answer: unknown,
  { asked, untruth }: { asked: Asked; untruth: Untruth },
) {
  switch (untruth) {
    case "half":
      return mixLanguages(answer);
    case "long":
      return replaceSecond(answer, { recap: sayLong, claim: sayLong });
    case "invented":
      return replaceSecond(answer, {
        recap: (language) => untrue[language].invented,
        claim: (language) => untrue[language].claim,
      });
    case "history": {
      const { episodesBefore } = Learner.parse(JSON.parse(asked.user));
      const kind = episodesBefore === 0 ? "again" : "first";
      return replaceSecond(answer, { recap: (language) => untrue[language][kind] });
    }
  }
}

/** Every second text in the language that it is mistaken for. */
function mixLanguages(answer: unknown): unknown {
  let at = 0;
  return mapTexts(answer, (text, language) => {
    at += 1;
    return at % 2 === 0 ? (prose[mistakenFor[language]][at % 5] ?? text) : text;
  });
}

type Say = (language: ProseLanguage) => string;

function sayLong(language: ProseLanguage): string {
  const [sentence] = prose[language];
  return sentence.repeat(1 + Math.ceil(TOO_LONG / sentence.length));
}

/** The second sentence of where a frame says how the learner stands, or of what a lesson claims. */
function replaceSecond(answer: unknown, { recap, claim }: { recap: Say; claim?: Say }): unknown {
  const frame = Frame.safeParse(answer).data;
  if (frame !== undefined) return { ...frame, recap: replaceAt(frame.recap, 1, recap) };
  const lesson = Lesson.safeParse(answer).data;
  if (lesson === undefined || claim === undefined) return answer;
  return { ...lesson, sentences: replaceAt(lesson.sentences, 1, claim) };
}

function replaceAt(list: readonly unknown[], place: number, say: Say): unknown[] {
  const replaced = (_: string, language: ProseLanguage) => say(language);
  return list.map((one, at) => (at === place ? mapTexts(one, replaced) : one));
}
