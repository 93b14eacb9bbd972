import { z } from "zod";

import { askAbout, beginAnew, citeMaterial, connect } from "../support/writing-model.ts";

import type { Asked } from "../support/models/fake-supplier.ts";
import { isProseLanguage, mistakenFor, prose, type ProseLanguage, titles } from "./model-prose.ts";

/** What our prompts send as data, as far as an answer needs it. */
const Data = z.object({
  material: z.array(z.object({ id: z.string(), text: z.string() })).default([]),
  term: z.string().default("Idea"),
  courses: z.array(z.object({ title: z.string() })).default([]),
  lessons: z.array(z.unknown()).default([]),
  texts: z.array(z.object({ id: z.string() })).default([]),
  /** What a judge is asked about; a lesson's are its own. */
  sentences: z.array(z.object({ id: z.string() })).default([]),
  links: z.array(z.object({ id: z.string() })).default([]),
  openings: z.array(z.string()).default([]),
});

/** No sentence of a material has it. */
const NOWHERE = "s999";

const sayCourses: Record<ProseLanguage, (titles: string) => string> = {
  en: (titles) => `Since you study ${titles}, we begin there today.`,
  ja: (titles) => `${titles}を学んでいるので、今日もそこから始めましょう。`,
  es: (titles) => `Como estudias ${titles}, hoy empezamos por ahí.`,
  de: (titles) => `Da du ${titles} lernst, fangen wir heute dort an.`,
};

type Texts = Record<string, string>;

export interface AnswerForm {
  /** Each text in the language it is most easily mistaken for. */
  isForeign: boolean;
  isUngrounded: boolean;
}

/** The lesson, the frame or the translation that was asked for, in all its languages. */
export function writeAnswer(asked: Asked, form: AnswerForm): unknown {
  const data = Data.parse(JSON.parse(asked.user));
  const languages = readLanguages(asked.system);
  const write = (say: (language: ProseLanguage) => string): Texts =>
    Object.fromEntries(
      languages.map((code) => [code, say(form.isForeign ? mistakenFor[code] : code)]),
    );
  const say = (at: number) => write((language) => prose[language][at % 5] ?? "");
  const courses = data.courses.map(({ title }) => title).join(", ");
  const cite = (at: number) => {
    const cited = citeMaterial(data.material, { at, texts: say(at) });
    return form.isForeign ? { ...cited, texts: say(at) } : cited;
  };
  const asks = (field: string) =>
    Object.hasOwn(z.looseObject({}).parse(asked.schema["properties"]), field);
  if (asks("verdicts")) {
    const restsOn = data.material.slice(0, 1).map(({ id }) => id);
    return { verdicts: data.sentences.map(({ id }) => ({ id, restsOn, why: "", isTrue: true })) };
  }
  if (asks("sentences")) {
    return {
      term: write(() => data.term),
      sentences: [0, 1, 2, 3, 4].map((at) => ({
        ...cite(at),
        ...(at === 0 ? { restsOn: [], texts: say(at) } : {}),
        ...(at === 3 && form.isUngrounded ? { restsOn: [NOWHERE] } : {}),
      })),
      spoken: write(() => data.term),
      questions: askAbout(say(2), cite(1)),
    };
  }
  if (asks("greeting")) {
    return {
      title: write((code) => titles[code]),
      description: say(1),
      greeting: [
        beginAnew(say(0), data),
        write((code) => sayCourses[code](courses)),
        say(1),
        say(2),
      ],
      recap: [beginAnew(say(3), data), say(4)],
      ...connect(data, say(4)),
      bridges: data.lessons.map((_, index) => (index === 0 ? [] : [say(index)])),
      closing: [say(0), say(1), say(2)],
    };
  }
  return { texts: data.texts.map(({ id }, index) => ({ id, texts: say(index) })) };
}

function readLanguages(system: string): ProseLanguage[] {
  const [, named = ""] = /(?:Write in|say each text of the list in): ([^.]*)\./.exec(system) ?? [];
  const codes = [...named.matchAll(/\b([a-z]{2}) = /g)].flatMap(([, code]) => code ?? []);
  return codes.filter(isProseLanguage);
}

/** The answer with more words in one of its texts, or in each; `place`, from 0 up to 1, says in which. */
export function addToTexts(answer: unknown, added: { words: string; place: number }): unknown {
  const chosen = choosePlace(added.place, countTexts(answer));
  let at = -1;
  return mapTexts(answer, (text) => {
    at += 1;
    return chosen === null || at === chosen ? `${text} ${added.words}` : text;
  });
}

/** Null for all of them. Title and description of a frame, and the term of a lesson, come first. */
function choosePlace(place: number, count: number): number | null {
  if (place < 0.3) return null;
  if (place < 0.6) return place < 0.45 ? 0 : Math.min(1, count - 1);
  return Math.floor(((place - 0.6) / 0.4) * count);
}

function countTexts(answer: unknown): number {
  let count = 0;
  mapTexts(answer, (text) => {
    count += 1;
    return text;
  });
  return count;
}

/** The answer with each of its texts changed. */
export function mapTexts(
  value: unknown,
  change: (text: string, language: ProseLanguage) => string,
): unknown {
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [
      name,
      isProseLanguage(name) && typeof inner === "string"
        ? change(inner, name)
        : mapTexts(inner, change),
    ]),
  );
}
