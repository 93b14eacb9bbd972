import type { MaterialBlock } from "@learnlab/domain";

import type { TextRun } from "../block-writer.ts";
import { createFormulaWriter } from "../formula-writer.ts";
import { raise } from "../html/raise.ts";
import type { XmlHandler } from "../zip/read-xml.ts";
import type { DocxLists } from "./docx-lists.ts";
import {
  beginParagraph,
  type DocxParagraph,
  PARAGRAPH_PROPERTIES,
  toBlock,
} from "./docx-paragraph.ts";
import { type DocxStyle, isOn } from "./docx-styles.ts";
import { makeRow } from "../block-writer.ts";

interface Run {
  isEmphasised: boolean;
  isHidden: boolean;
  raised: "sup" | "sub" | null;
}

interface State {
  styles: Map<string, DocxStyle>;
  lists: DocxLists;
  parts: MaterialBlock[][];
  /** A stack, because a text box is inside a paragraph and a table may be inside a cell. */
  paragraphs: DocxParagraph[];
  rows: { cells: TextRun[][]; isHeader: boolean }[];
  run: Run | null;
  isText: boolean;
  skipped: number;
  formula: ReturnType<typeof createFormulaWriter>;
}

type Attributes = Record<string, string>;
type Step = (state: State, attributes: Attributes) => void;

/** Elements with deleted text, an alternative form of the same text, or numbers that Word computes. */
const SKIPPED = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:pict"]);
const NO_RUN: Run = { isEmphasised: false, isHidden: false, raised: null };
/** Letters smaller than this, in half points, are not meant to be read. */
const SMALLEST = 6;

/** Reads Word's XML into the pages of Word's last layout. */
export function createDocxHandler(styles: Map<string, DocxStyle>, lists: DocxLists) {
  const state: State = {
    styles,
    lists,
    parts: [[]],
    paragraphs: [],
    rows: [],
    run: null,
    isText: false,
    skipped: 0,
    formula: createFormulaWriter(),
  };
  const handler: XmlHandler = {
    open(name, attributes) {
      if (SKIPPED.has(name)) state.skipped += 1;
      if (state.skipped > 0) return;
      if (name === "m:oMath" || state.formula.isOpen()) state.formula.open(name, attributes);
      const step = OPEN[name] ?? (state.run === null ? undefined : RUN_PROPERTIES[name]);
      if (step === undefined) applyToParagraph(state, name, attributes);
      else step(state, attributes);
    },
    text(text) {
      if (state.isText && state.skipped === 0) addText(state, text);
    },
    close(name) {
      if (SKIPPED.has(name)) state.skipped -= 1;
      else if (state.skipped === 0) {
        CLOSE[name]?.(state);
        if (state.formula.isOpen()) endFormula(state);
      }
    },
  };
  return { ...handler, finish: () => state.parts.filter((blocks) => blocks.length > 0) };
}

const OPEN: Record<string, Step> = {
  "w:p": ({ paragraphs }) => paragraphs.push(beginParagraph()),
  "w:r": (state) => (state.run = { ...NO_RUN }),
  "w:tr": ({ rows }) => rows.push({ cells: [], isHeader: false }),
  "w:tc": ({ rows }) => rows.at(-1)?.cells.push([]),
  "w:tblHeader": ({ rows }, attributes) => {
    const row = rows.at(-1);
    if (row !== undefined) row.isHeader = isOn(attributes["w:val"]);
  },
  "w:t": (state) => (state.isText = true),
  "m:t": (state) => (state.isText = true),
  // Among paragraph properties this is a tab stop, in a run a tab character.
  "w:tab": (state) => addText(state, state.run === null ? "" : " "),
  "w:noBreakHyphen": (state) => addText(state, "-"),
  "w:lastRenderedPageBreak": breakPage,
  "w:br": (state, attributes) => {
    if (attributes["w:type"] === "page") breakPage(state);
    else addText(state, "\n");
  },
};

const RUN_PROPERTIES: Record<string, Step> = {
  "w:b": emphasise,
  "w:i": emphasise,
  "w:vanish": ({ run }, attributes) => {
    if (run !== null) run.isHidden = isOn(attributes["w:val"]);
  },
  "w:rStyle": ({ run, styles }, attributes) => {
    const style = styles.get(attributes["w:val"] ?? "");
    if (run === null || style === undefined) return;
    run.isEmphasised ||= style.isEmphasised;
    run.isHidden ||= style.isHidden;
  },
  "w:color": ({ run, rows, paragraphs }, attributes) => {
    if (run === null || !/^f{6}$/i.test(attributes["w:val"] ?? "")) return;
    // White text is visible on a darker background, as in a table header.
    run.isHidden ||= rows.length === 0 && paragraphs.at(-1)?.hasGround !== true;
  },
  "w:sz": ({ run }, attributes) => {
    if (run !== null) run.isHidden ||= Number(attributes["w:val"] ?? SMALLEST) < SMALLEST;
  },
  "w:vertAlign": ({ run }, attributes) => {
    if (run !== null) run.raised = RAISED[attributes["w:val"] ?? ""] ?? null;
  },
  "w:shd": showRun,
  "w:highlight": showRun,
};

const CLOSE: Record<string, (state: State) => void> = {
  "w:t": (state) => (state.isText = false),
  "m:t": (state) => (state.isText = false),
  "w:r": (state) => (state.run = null),
  "w:p": endParagraph,
  "w:tr": endRow,
};

const RAISED: Record<string, "sup" | "sub"> = { superscript: "sup", subscript: "sub" };

function emphasise({ run }: State, attributes: Attributes): void {
  if (run !== null) run.isEmphasised = isOn(attributes["w:val"]);
}

function showRun({ run }: State): void {
  if (run !== null) run.isHidden = false;
}

function applyToParagraph(
  { paragraphs, styles }: State,
  name: string,
  attributes: Attributes,
): void {
  const paragraph = paragraphs.at(-1);
  if (paragraph === undefined) return;
  PARAGRAPH_PROPERTIES[name]?.(paragraph, attributes["w:val"] ?? "", styles);
}

function addText({ run, paragraphs, formula }: State, text: string): void {
  const { isEmphasised, isHidden, raised } = run ?? NO_RUN;
  if (isHidden) return;
  if (formula.isOpen()) formula.add(text);
  else {
    const said = raised === null ? text : raise(text, raised);
    paragraphs.at(-1)?.runs.push({ text: said, isEmphasised });
  }
}

function endFormula(state: State): void {
  const said = state.formula.close();
  if (said !== null) addText(state, said);
}

function breakPage({ parts }: State): void {
  if ((parts.at(-1)?.length ?? 0) > 0) parts.push([]);
}

function put({ parts }: State, block: MaterialBlock | null): void {
  if (block !== null) parts.at(-1)?.push(block);
}

function endParagraph(state: State): void {
  const paragraph = state.paragraphs.pop();
  if (paragraph === undefined) return;
  const cell = state.rows.at(-1)?.cells.at(-1);
  if (cell === undefined) put(state, toBlock(paragraph, state.lists));
  else cell.push(...paragraph.runs, { text: " ", isEmphasised: false });
}

function endRow(state: State): void {
  const row = state.rows.pop();
  if (row === undefined) return;
  const outer = state.rows.at(-1)?.cells.at(-1);
  if (outer === undefined) put(state, makeRow(row.cells, row.isHeader));
  else outer.push(...row.cells.flat());
}
