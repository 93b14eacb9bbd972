import type { Letter, SpeechItem } from "./speech-items.ts";

export type Sentence = {
  items: SpeechItem[];
  /** UTF-16 range from its first to its last visible letter; null when nothing in it can be read. */
  range: { start: number; end: number } | null;
  endsParagraph: boolean;
};

// Intl.Segmenter ends a sentence after these; a reader does not.
const abbreviation =
  /(?:^|[\s(])(?:\p{Script=Latin}|\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|vs|cf|approx|e\.g|i\.e|bzw|ca|vgl|Sra|Sr|Sig|Dott|Mme|Nr|bzw)\.\s*$/u;
const readable = /[\p{L}\p{N}]/u;

/** Splits items at `<p>` and `<s>` and at the ends of sentences in between. */
export function splitSentences(items: readonly SpeechItem[]): Sentence[] {
  const sentences: Sentence[] = [];
  let block: SpeechItem[] = [];
  const finishBlock = (endsParagraph: boolean) => {
    const found = splitBlock(block);
    const last = found.at(-1) ?? sentences.at(-1);
    sentences.push(...found);
    if (last !== undefined && endsParagraph) last.endsParagraph = true;
    block = [];
  };
  for (const item of items) {
    if (item.kind === "boundary") finishBlock(item.of === "paragraph");
    else block.push(item);
  }
  finishBlock(false);
  return sentences;
}

function splitBlock(items: readonly SpeechItem[]): Sentence[] {
  const letters = items.filter((item) => item.kind === "letter");
  const starts = findSentenceStarts(letters);
  const sentences: Sentence[] = [];
  let current: SpeechItem[] = [];
  for (const item of items) {
    const isStart = item.kind === "letter" && starts.has(item);
    if (isStart && current.length > 0) {
      sentences.push(createSentence(current));
      current = [];
    }
    current.push(item);
  }
  if (current.length > 0) sentences.push(createSentence(current));
  return sentences;
}

function findSentenceStarts(letters: readonly Letter[]): Set<Letter> {
  const starts = new Set<Letter>();
  const text = writeForSegmenter(letters);
  const segmenter = new Intl.Segmenter(letters[0]?.language, { granularity: "sentence" });
  const offsets = new Set<number>();
  let before = "";
  for (const { segment, index } of segmenter.segment(text)) {
    if (!abbreviation.test(before)) offsets.add(index);
    before = segment;
  }
  let offset = 0;
  for (const letter of letters) {
    if (offsets.has(offset)) starts.add(letter);
    offset += letter.char.length;
  }
  return starts;
}

/** One line break is no end of a sentence, and what `<sub>` replaces has no sentences of its own. */
function writeForSegmenter(letters: readonly Letter[]): string {
  const text = letters.map(({ char, alias }) => (alias === null ? char : "x".repeat(char.length)));
  return text
    .join("")
    .replaceAll(/(?<![\r\n])(?:\r\n|\n)(?![\r\n])/gu, (end) => " ".repeat(end.length));
}

function createSentence(items: SpeechItem[]): Sentence {
  const visible = items.filter((item) => item.kind === "letter" && item.char.trim() !== "");
  const first = visible[0];
  const last = visible.at(-1);
  const isReadable = items.some((item) => item.kind === "letter" && readable.test(item.char));
  const range =
    isReadable && first?.kind === "letter" && last?.kind === "letter"
      ? { start: first.start, end: last.end }
      : null;
  return { items, range, endsParagraph: false };
}
