import type { MaterialBlock } from "@learnlab/domain";

import { type BlockShape, makeBlock, makeRow, type TextRun } from "../block-writer.ts";
import { createFormulaWriter } from "../formula-writer.ts";
import { raise } from "../html/raise.ts";
import type { XmlHandler } from "../zip/read-xml.ts";

/** Date, slide number, header and footer repeat on every slide. */
const RUNNING = new Set(["dt", "ftr", "sldNum", "hdr"]);
const TITLES = new Set(["title", "ctrTitle"]);
/** Smaller text, in hundredths of a point, is not meant to be read. */
const SMALLEST = 400;

interface State {
  blocks: MaterialBlock[];
  title: string | null;
  /** The box's role in the layout; null for a free box. */
  role: string | null;
  boxed: MaterialBlock[];
  runs: TextRun[];
  row: TextRun[][] | null;
  isFirstRow: boolean;
  hasHeader: boolean;
  paragraph: { depth: number; isBulleted: boolean; isNumbered: boolean };
  ordinal: number;
  run: { isEmphasised: boolean; isTiny: boolean; raised: "sup" | "sub" | null };
  isText: boolean;
  isHidden: boolean;
  skipped: number;
  formula: ReturnType<typeof createFormulaWriter>;
}

type Attributes = Record<string, string>;

/** Reads one slide: its title as a heading, its lists, boxes and tables, without speaker notes. */
export function createSlideHandler() {
  const state = beginSlide();
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === "mc:Fallback") state.skipped += 1;
      if (state.skipped > 0) return;
      if (name === "m:oMath" || state.formula.isOpen()) state.formula.open(name, attributes);
      OPEN[name]?.(state, attributes);
    },
    text(text) {
      if (state.isText && state.skipped === 0 && !state.run.isTiny) addText(state, text);
    },
    close(name) {
      if (name === "mc:Fallback") state.skipped -= 1;
      else if (state.skipped === 0) {
        CLOSE[name]?.(state);
        if (state.formula.isOpen()) endFormula(state);
      }
    },
  };
  const finish = () => {
    if (state.isHidden) return { title: null, blocks: [] };
    return { title: state.title, blocks: putTitleFirst(state.blocks) };
  };
  return { ...handler, finish };
}

function beginSlide(): State {
  return {
    blocks: [],
    title: null,
    role: null,
    boxed: [],
    runs: [],
    row: null,
    isFirstRow: false,
    hasHeader: false,
    paragraph: { depth: 0, isBulleted: true, isNumbered: false },
    ordinal: 0,
    run: { isEmphasised: false, isTiny: false, raised: null },
    isText: false,
    isHidden: false,
    skipped: 0,
    formula: createFormulaWriter(),
  };
}

const OPEN: Record<string, (state: State, attributes: Attributes) => void> = {
  "p:sld": (state, { show }) => (state.isHidden = show === "0"),
  "p:cNvPr": (state, { hidden }) => {
    // A hidden box is left out like a footer.
    if (hidden === "1") state.role = "hdr";
  },
  "p:ph": (state, { type = "" }) => (state.role = type),
  "a:tbl": (state) => (state.isFirstRow = true),
  "a:tblPr": (state, { firstRow }) => (state.hasHeader = firstRow === "1"),
  "a:tr": (state) => (state.row = []),
  "a:tc": ({ row }) => row?.push([]),
  "a:p": (state) => {
    state.paragraph = { depth: 0, isBulleted: state.role !== null, isNumbered: false };
  },
  "a:pPr": ({ paragraph }, { lvl = "0" }) => (paragraph.depth = Math.min(5, Number(lvl) || 0)),
  "a:buNone": ({ paragraph }) => (paragraph.isBulleted = false),
  "a:buChar": ({ paragraph }) => (paragraph.isBulleted = true),
  "a:buAutoNum": ({ paragraph }) => (paragraph.isNumbered = true),
  "a:r": beginRun,
  "a:fld": beginRun,
  "a:rPr": ({ run }, { b, i, sz = String(SMALLEST), baseline = "0" }) => {
    run.isEmphasised = b === "1" || i === "1";
    run.raised = baseline === "0" ? null : baseline.startsWith("-") ? "sub" : "sup";
    run.isTiny = Number(sz) < SMALLEST;
  },
  "a:t": (state) => (state.isText = true),
  "m:t": (state) => (state.isText = true),
  "a:br": ({ runs }) => runs.push({ text: " ", isEmphasised: false }),
};

const CLOSE: Record<string, (state: State) => void> = {
  "a:t": (state) => (state.isText = false),
  "m:t": (state) => (state.isText = false),
  "a:p": endParagraph,
  "a:tr": endRow,
  "p:sp": endShape,
};

function addText({ run, runs, formula }: State, text: string): void {
  const { isEmphasised, raised } = run;
  if (formula.isOpen()) formula.add(text);
  else runs.push({ text: raised === null ? text : raise(text, raised), isEmphasised });
}

function endFormula(state: State): void {
  const said = state.formula.close();
  if (said !== null) addText(state, said);
}

function beginRun(state: State): void {
  state.run = { isEmphasised: false, isTiny: false, raised: null };
}

function endParagraph(state: State): void {
  const cell = state.row?.at(-1);
  if (cell !== undefined) cell.push(...state.runs, { text: " ", isEmphasised: false });
  else {
    state.ordinal = state.paragraph.isNumbered ? state.ordinal + 1 : 0;
    const block = makeBlock(chooseShape(state), state.runs);
    if (block !== null) state.boxed.push(block);
  }
  state.runs = [];
}

function chooseShape({ role, paragraph, ordinal }: State): BlockShape {
  if (role !== null && TITLES.has(role)) return { kind: "heading", level: 1 };
  if (role === "subTitle") return { kind: "paragraph" };
  const { depth, isBulleted, isNumbered } = paragraph;
  // Layout boxes have bullets by default; other boxes only if they say so.
  const isItem = isNumbered || isBulleted;
  return isItem
    ? { kind: "item", depth, ordinal: isNumbered ? ordinal : null }
    : { kind: "paragraph" };
}

function endShape(state: State): void {
  const { role, boxed } = state;
  if (role === null || !RUNNING.has(role)) {
    if (role !== null && TITLES.has(role)) state.title ??= boxed[0]?.text ?? null;
    state.blocks.push(...boxed);
  }
  [state.role, state.boxed] = [null, []];
}

function endRow(state: State): void {
  const { row, isFirstRow, hasHeader } = state;
  const made = row === null ? null : makeRow(row, isFirstRow && hasHeader);
  if (made !== null) state.blocks.push(made);
  [state.row, state.isFirstRow] = [null, false];
}

/** Boxes come in the order in which they were drawn; moves the title to the front. */
function putTitleFirst(blocks: MaterialBlock[]): MaterialBlock[] {
  const titles = blocks.filter(({ kind }) => kind === "heading");
  return [...titles, ...blocks.filter(({ kind }) => kind !== "heading")];
}
