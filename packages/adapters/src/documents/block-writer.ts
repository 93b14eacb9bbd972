import {
  type HeadingLevel,
  type MaterialBlock,
  normalizeListing,
  normalizeMaterialText,
} from "@learnlab/domain";

/** What a block is, before it is known what it says. */
export type BlockShape =
  | { kind: "heading"; level: HeadingLevel }
  | { kind: "paragraph" }
  | { kind: "item"; depth: number; ordinal: number | null }
  | { kind: "definition"; term: string }
  | { kind: "code" }
  | { kind: "caption" };

export interface TextRun {
  text: string;
  isEmphasised: boolean;
}

/** A block of runs of text; null where they say nothing. */
export function makeBlock(shape: BlockShape, runs: TextRun[]): MaterialBlock | null {
  const whole = runs.map((run) => run.text).join("");
  const text = shape.kind === "code" ? normalizeListing(whole) : normalizeMaterialText(whole);
  if (text === "") return null;
  const isMarked = shape.kind !== "heading" && shape.kind !== "code";
  return { ...shape, text, emphasised: isMarked ? listEmphasised(runs, text) : [] };
}

export function makeRow(cells: TextRun[][], isHeader: boolean): MaterialBlock | null {
  const texts = cells.map((runs) => normalizeMaterialText(runs.map(({ text }) => text).join("")));
  if (texts.every((text) => text === "")) return null;
  const text = texts.join(" | ");
  const emphasised = isHeader ? [] : cells.flatMap((runs) => listEmphasised(runs, text));
  return { kind: "row", cells: texts, isHeader, text, emphasised };
}

/** Runs side by side are one; what is not a word, such as a dash, is none. */
function listEmphasised(runs: TextRun[], text: string): string[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isSpace = run.text.trim() === "";
    if (last !== undefined && (last.isEmphasised === run.isEmphasised || isSpace)) {
      last.text += run.text;
    } else {
      joined.push({ ...run });
    }
  }
  return joined
    .filter(({ isEmphasised }) => isEmphasised)
    .map((run) => normalizeMaterialText(run.text))
    .filter((words) => /[\p{L}\p{N}]/u.test(words) && text.includes(words));
}

/** Takes text as it comes and cuts it into blocks. */
export interface BlockWriter {
  blocks: MaterialBlock[];
  /** Ends the block before it. */
  open(shape: BlockShape): void;
  add(run: TextRun): void;
  end(): void;
}

export function createBlockWriter(): BlockWriter {
  const blocks: MaterialBlock[] = [];
  let shape: BlockShape = { kind: "paragraph" };
  let runs: TextRun[] = [];
  const end = () => {
    const block = makeBlock(shape, runs);
    if (block !== null) blocks.push(block);
    runs = [];
    shape = { kind: "paragraph" };
  };
  return {
    blocks,
    open(next) {
      end();
      shape = next;
    },
    add(run) {
      runs.push(run);
    },
    end,
  };
}

export function toLevel(level: number): HeadingLevel {
  const levels: HeadingLevel[] = [1, 2, 3, 4, 5, 6];
  return levels[Math.min(6, Math.max(1, level)) - 1] ?? 1;
}
