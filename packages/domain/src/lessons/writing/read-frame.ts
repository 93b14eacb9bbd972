import { z } from "zod";

import type { Language } from "../../languages/index.ts";
import { tidyTitle } from "../fold-text.ts";
import { listSayableLinks } from "../list-sayable-links.ts";
import type { FrameRequest, FrameText } from "../script-writer.ts";
import { sayIn, textsIn } from "./read-lesson.ts";

/** However a model writes the hole for the name. */
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
  /** By the id of its link; left out where there is none to say. */
  connection?: { link: string; texts: Texts };
}

/** The shape in which a model answers for the frame of these lessons. */
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

/** The frame out of a model's answer, with the learner's name where it is wanted. */
export function readFrame(request: FrameRequest, answer: FrameAnswer): FrameText[] {
  const { brief } = request;
  const { connection } = answer;
  const link = listSayableLinks(request).find(({ id }) => id === connection?.link);
  return brief.languages.map((language) => {
    const say = (texts: Texts) => fillName(sayIn(texts, language), brief.name);
    const bridges = answer.bridges.map((bridge, index) => [
      // Before the first lesson there is nothing to cross over from.
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

/** Never with the name: titles are read by others too, such as in mails and on lock screens. */
function titleIn(texts: Record<string, string>, language: Language): string {
  const said = tidyTitle(sayIn(texts, language));
  const title = tidyTitle(fillName(said, null));
  return said.startsWith(title) ? title : title.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}

/** Without a name, what stood around it is closed up. */
function fillName(text: string, name: string | null): string {
  // A function, because a name such as "$&" would be a pattern.
  if (name !== null) return text.replaceAll(HOLE, () => name);
  if (text.search(HOLE) === -1) return text;
  return text
    .replaceAll(HOLE_AND_AROUND, "")
    .replace(/^[\s,，、.:;!?–—-]+/u, "")
    .trim();
}
