import { foldText } from "../fold-text.ts";

/** How much in a row: words, or letters where words are not spaced. */
interface RunLength {
  words: number;
  letters: number;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** All that stands in a row in some texts, so much at a time. */
export function listRuns(texts: readonly string[], of: RunLength): Set<string> {
  return new Set(texts.flatMap((text) => cutRuns(text, of)));
}

/** Whether a text says as much in a row as other texts do. */
export function repeats(
  text: string,
  { known, of }: { known: ReadonlySet<string>; of: RunLength },
): boolean {
  return cutRuns(text, of).some((run) => known.has(run));
}

function cutRuns(text: string, of: RunLength): string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const [units, most] = unspaced.test(text)
    ? [Array.from(words.join("")), of.letters]
    : [words, of.words];
  const runs = Math.max(0, units.length - most + 1);
  return Array.from({ length: runs }, (_, at) => units.slice(at, at + most).join(" "));
}
