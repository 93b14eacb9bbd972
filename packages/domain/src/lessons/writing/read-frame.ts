import { z } from "zod";

import type { Language } from "../../languages/index.ts";
import { tidyTitle } from "../fold-text.ts";
import { listSayableLinks } from "../list-sayable-links.ts";
import type { FrameRequest, FrameText } from "../script-writer.ts";
import { sayIn, textsIn } from "./read-lesson.ts";

/** The placeholder for the name in any spacing and case. */
const HOLE = /\{\{\s*name\s*\}\}/giu;
const HOLE_AND_AROUND = /[\s,，、]*\{\{\s*name\s*\}\}(?:さん|님| 님)?/giu;

type Texts = Record<string, string>;

export interface FrameAnswer {
  title: Texts;
  description: Texts;
  greeting: Texts[];
  recap: Texts[];
  bridges: Texts[][];
  closing: Texts[];
  /** The id of a link and its sentence; absent if there is no link. */
  connection?: { link: string; texts: Texts };
}

/** The shape of a model's answer for the frame of these lessons. */
export function frameAnswer(request: FrameRequest): z.ZodType<FrameAnswer> {
  const texts = textsIn(request.brief.languages);
  const sentences = (most: number) => z.array(texts).min(1).max(most);
  const frame = z.strictObject({
    title: texts,
    description: texts,
    greeting: sentences(8),
    recap: sentences(6),
    bridges: z.array(z.array(texts).max(3)).length(request.lessons.length),
    closing: sentences(5),
  });
  const [first, ...others] = listSayableLinks(request).map(({ id }) => id);
  if (first === undefined) return frame;
  return frame.extend({ connection: z.strictObject({ link: z.enum([first, ...others]), texts }) });
}

/** Builds the frame from a model's answer, with the learner's name if wanted. */
export function readFrame(request: FrameRequest, answer: FrameAnswer): FrameText[] {
  const { brief } = request;
  const { connection } = answer;
  const link = listSayableLinks(request).find(({ id }) => id === connection?.link);
  return brief.languages.map((language) => {
    const say = (texts: Texts) => fillName(sayIn(texts, language), brief.name);
    const bridges = answer.bridges.map((bridge, index) => [
      // There is nothing to bridge before the first lesson.
      ...(index === 0 ? [] : bridge.map(say)),
      ...(index === link?.at && connection !== undefined ? [say(connection.texts)] : []),
    ]);
    return {
      language,
      title: titleIn(answer.title, language),
      description: say(answer.description),
      greeting: answer.greeting.map(say),
      recap: answer.recap.map(say),
      bridges,
      closing: answer.closing.map(say),
    };
  });
}

/** Never with the name: others see titles too, for example in mails and on lock screens. */
function titleIn(texts: Record<string, string>, language: Language): string {
  const said = tidyTitle(sayIn(texts, language));
  const title = tidyTitle(fillName(said, null));
  return said.startsWith(title) ? title : title.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}

/** Without a name, the punctuation around it is closed up. */
function fillName(text: string, name: string | null): string {
  // A function, because a name such as "$&" would be a pattern.
  if (name !== null) return text.replaceAll(HOLE, () => name);
  if (text.search(HOLE) === -1) return text;
  return text
    .replaceAll(HOLE_AND_AROUND, "")
    .replace(/^[\s,，、.:;!?–—-]+/u, "")
    .trim();
}
