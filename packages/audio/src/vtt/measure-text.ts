/**
 * A text measured once: what stands left of each index, and where a line may end. Wide characters
 * take two columns, marks that stack on others none.
 */
export interface Grid {
  text: string;
  /** Columns left of an index without the spaces right before it. */
  ink: number[];
  /** Columns left of an index. */
  columns: number[];
  /** Where a line may end, by the rules of its script. */
  breaks: boolean[];
  /** Where a line may end at need: everywhere but inside a character with its marks. */
  starts: boolean[];
}

export function measureText(text: string): Grid {
  const grid: Grid = { text, ink: [0], columns: [0], breaks: [false], starts: [true] };
  let before = "";
  let index = 0;
  for (const char of text) {
    grid.starts[index] = !isStacked(char) && before !== zeroWidthJoiner;
    grid.breaks[index] = index > 0 && mayBreak(before, char);
    const columns = (grid.columns[index] ?? 0) + countColumns(char);
    const ink = isSpace(char) ? (grid.ink[index] ?? 0) : columns;
    for (let unit = 0; unit < char.length; unit += 1) {
      index += 1;
      grid.columns[index] = columns;
      grid.ink[index] = ink;
    }
    before = char;
  }
  return grid;
}

const zeroWidthJoiner = "\u200D";
// JIS X 4051 in short: what may not start a line, and what may not end one.
const neverFirst =
  /[、。，．・：；？！…ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ」』）】〉》〕｝,.!?;:)\]}]/u;
const neverLast = /[「『（【〈《〔｛([{]/u;
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303F\u30FC\uFF01-\uFF60\uFFE0-\uFFE6]/u;

function mayBreak(before: string, char: string): boolean {
  if (isSpace(before)) return true;
  if (isStacked(char) || before === zeroWidthJoiner) return false;
  if (neverFirst.test(char) || neverLast.test(before)) return false;
  return isUnspaced(before) || isUnspaced(char);
}

function countColumns(char: string): number {
  if (isStacked(char)) return 0;
  const isAscii = char < "\u0080";
  return !isAscii && wide.test(char) ? 2 : 1;
}

function isStacked(char: string): boolean {
  return char >= "\u0300" && /[\p{M}\p{Cf}\p{Emoji_Modifier}]/u.test(char);
}

/** Whether a character belongs to a script that is written without spaces. */
export function isUnspaced(char: string): boolean {
  return (
    char > "\u2E80" &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303F\u30FC\uFF01-\uFF60]/u.test(
      char,
    )
  );
}

export function isSpace(char: string | undefined): boolean {
  return char === " " || char === "\u3000" || char === "\n" || char === "\t";
}
