import type { Brief } from "../../episodes/index.ts";
import { foldText } from "../fold-text.ts";
import { NAME_HOLE } from "../name-hole.ts";
import type { FrameText } from "../script-writer.ts";

/** Of an opening that is kept: its first words tell it from others. */
const LONGEST_KEPT = 36;
/** Two that begin with the same words are one opening. */
const SAME_WORDS = 6;
/** The same where words are not spaced. */
const SAME_LETTERS = 14;

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

type Opened = Pick<FrameText, "greeting" | "recap">;

/** How a frame begins: its first sentence, and the first about where the learner stands, without a name. */
export function listOpenings({ greeting, recap }: Opened, name: string | null): string[] {
  return [greeting[0], recap[0]].flatMap((sentence) => {
    if (sentence === undefined) return [];
    const nameless = name === null ? sentence : sentence.replaceAll(name, () => NAME_HOLE);
    return [cut(nameless)];
  });
}

/** A beginning that one of the latest episodes had. */
export function findRepeatedOpenings(text: Opened, { openings = [], name }: Brief): string[] {
  const known = new Set(openings.map(firstWordsOf));
  return listOpenings(text, name)
    .filter((opening) => known.has(firstWordsOf(opening)))
    .map((opening) => `An episode before began in the same way: ${JSON.stringify(opening)}.`);
}

/** The same of a whole sentence and of what is kept of it. */
export function firstWordsOf(opening: string): string {
  const folded = foldText(cut(opening).replaceAll(NAME_HOLE, ""));
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (unspaced.test(folded)) return words.join("").slice(0, SAME_LETTERS);
  return words.slice(0, SAME_WORDS).join(" ");
}

function cut(opening: string): string {
  return Array.from(opening).slice(0, LONGEST_KEPT).join("");
}
