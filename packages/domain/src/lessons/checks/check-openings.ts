import type { Brief } from "../../episodes/index.ts";
import { foldText } from "../fold-text.ts";
import { NAME_HOLE } from "../name-hole.ts";
import type { FrameText } from "../script-writer.ts";

/** Characters stored of an opening: its first words distinguish it. */
const LONGEST_KEPT = 36;
/** Two openings with the same first words count as the same. */
const SAME_WORDS = 6;
/** The same for languages without spaces. */
const SAME_LETTERS = 14;

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

type Opened = Pick<FrameText, "greeting" | "recap">;

/** A frame's openings without the name: its first sentence, and the first about the learner. */
export function listOpenings({ greeting, recap }: Opened, name: string | null): string[] {
  return [greeting[0], recap[0]].flatMap((sentence) => {
    if (sentence === undefined) return [];
    const nameless = name === null ? sentence : sentence.replaceAll(name, () => NAME_HOLE);
    return [cut(nameless)];
  });
}

/** An opening that one of the latest episodes had. */
export function findRepeatedOpenings(text: Opened, { openings = [], name }: Brief): string[] {
  const known = new Set(openings.map(firstWordsOf));
  return listOpenings(text, name)
    .filter((opening) => known.has(firstWordsOf(opening)))
    .map((opening) => `An episode before began in the same way: ${JSON.stringify(opening)}.`);
}

/** The same for a whole sentence and for its stored beginning. */
export function firstWordsOf(opening: string): string {
  const folded = foldText(cut(opening).replaceAll(NAME_HOLE, ""));
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (unspaced.test(folded)) return words.join("").slice(0, SAME_LETTERS);
  return words.slice(0, SAME_WORDS).join(" ");
}

function cut(opening: string): string {
  return Array.from(opening).slice(0, LONGEST_KEPT).join("");
}
