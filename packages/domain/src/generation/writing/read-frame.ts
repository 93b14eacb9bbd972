import { z } from "zod";

import { cleanText, type Language } from "../../shared/index.ts";
import type { FrameRequest, FrameText } from "../ports.ts";
import { NAME_HOLE } from "./prompts.ts";
import { sayIn, textsIn } from "./read-lesson.ts";

/** The shape in which a model answers for the frame of so many lessons. */
export function frameAnswer(languages: Language[], lessons: number) {
  const texts = textsIn(languages);
  const sentences = (most: number) => z.array(texts).min(1).max(most);
  return z.strictObject({
    title: texts,
    description: texts,
    greeting: sentences(8),
    recap: sentences(6),
    bridges: z.array(z.array(texts).max(3)).length(lessons),
    closing: sentences(5),
  });
}

export type FrameAnswer = z.infer<ReturnType<typeof frameAnswer>>;

/** The frame out of a model's answer, with the learner's name where it is wanted. */
export function readFrame({ brief }: FrameRequest, answer: FrameAnswer): FrameText[] {
  return brief.languages.map((language) => {
    const say = (texts: Record<string, string>) => fillName(sayIn(texts, language), brief.name);
    return {
      language,
      title: titleIn(answer.title, language),
      description: say(answer.description),
      greeting: answer.greeting.map(say),
      recap: answer.recap.map(say),
      // Before the first lesson there is nothing to cross over from.
      bridges: answer.bridges.map((bridge, index) => (index === 0 ? [] : bridge.map(say))),
      closing: answer.closing.map(say),
    };
  });
}

function titleIn(texts: Record<string, string>, language: Language): string {
  return cleanText(sayIn(texts, language).replaceAll(NAME_HOLE, ""), 120);
}

/** Without a name, what stood around it is closed up. */
function fillName(text: string, name: string | null): string {
  if (name !== null) return text.replaceAll(NAME_HOLE, name);
  return text
    .replace(/[\s,，、]*\{\{name\}\}(?:さん|님| 님)?/g, "")
    .replace(/^[\s,，、]+/, "")
    .trim();
}
