import type { Block, Line, Passage } from "../read-blocks.ts";

/** A sentence in two languages; a side is empty if it lacks the sentence. */
export interface LinePair {
  lines: Line[];
  other: Line[];
}

/** Pairs the sentences of a passage with those of the same passage in another language. */
export function pairLines(passage: Passage, other: Passage): LinePair[] {
  const rest = Map.groupBy(other.lines, ({ sentenceId }) => sentenceId);
  const pairs = groupSentences(passage.lines).map((lines): LinePair => {
    const sentenceId = lines[0]?.sentenceId ?? null;
    const found = sentenceId === null ? [] : (rest.get(sentenceId) ?? []);
    if (sentenceId !== null) rest.delete(sentenceId);
    return { lines, other: found };
  });
  return [...pairs, ...[...rest.values()].map((lines) => ({ lines: [], other: lines }))];
}

/** A long sentence may have several lines, which stay together. */
function groupSentences(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const isSame = line.sentenceId !== null && last?.[0]?.sentenceId === line.sentenceId;
    if (isSame) last?.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Every passage by its id, including questions and answers. */
export function indexPassages(blocks: readonly Block[]): Map<string, Passage> {
  const passages = blocks.flatMap((block) =>
    block.type === "question"
      ? [block.question, ...(block.answer === null ? [] : [block.answer])]
      : [block.passage],
  );
  return new Map(passages.map((passage) => [passage.id, passage]));
}
