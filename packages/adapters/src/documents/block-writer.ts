import {
  type HeadingLevel,
  type MaterialBlock,
  normalizeListing,
  normalizeMaterialText,
} from "@learnlab/domain";

/** The kind of a block before its text is known. */
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

/** Makes a block from runs of text; null if it has no text. */
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

/** Joins adjacent runs and leaves out what is not a word, such as a dash. */
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

/** Collects text as it arrives and cuts it into blocks. */
export interface BlockWriter {
  blocks: MaterialBlock[];
  /** Ends the current block and begins another. */
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
