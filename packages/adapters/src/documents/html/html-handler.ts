import { normalizeMaterialText } from "@learnlab/domain";

import {
  type BlockShape,
  type BlockWriter,
  createBlockWriter,
  makeRow,
  type TextRun,
  toLevel,
} from "../block-writer.ts";
import { createFormulaWriter } from "../formula-writer.ts";
import { isHidden } from "./is-hidden.ts";
import { raise } from "./raise.ts";

type Attributes = Record<string, string>;

const split = (names: string) => new Set(names.split(/\s/));
/** Elements whose content is not part of the page's text. */
const SKIPPED = split(
  "script style noscript template nav aside footer form button select option textarea svg canvas iframe object video audio dialog menu rt rp",
);
const VOID = split("area base br col embed hr img input link meta source track wbr");
const EMPHASIS = split("b strong i em dfn mark");
const HEADINGS = split("h1 h2 h3 h4 h5 h6");
/** Elements that end the current paragraph without beginning a block of their own kind. */
const BOUNDS = split(
  "div section article main header blockquote figure table thead tbody tfoot address details summary hr center fieldset body",
);
const BLOCKS = split("h1 h2 h3 h4 h5 h6 li pre figcaption caption dd");

interface State {
  writer: BlockWriter;
  open: { name: string; isHidden: boolean }[];
  lists: { isOrdered: boolean; next: number }[];
  emphasis: number;
  hidden: number;
  listing: number;
  raised: "sup" | "sub" | null;
  title: string;
  /** Where the current text belongs, if not to the page. */
  inside: "head" | "title" | "term" | null;
  term: string;
  row: { cells: TextRun[][]; headers: number } | null;
  formula: ReturnType<typeof createFormulaWriter>;
}

/** Turns the events of an HTML parser into blocks. */
export function createHtmlHandler() {
  const state: State = {
    writer: createBlockWriter(),
    open: [],
    lists: [],
    emphasis: 0,
    hidden: 0,
    listing: 0,
    raised: null,
    title: "",
    inside: null,
    term: "",
    row: null,
    formula: createFormulaWriter(),
  };
  return {
    onopentag(name: string, attributes: Attributes): void {
      const isOut = SKIPPED.has(name) || isHidden(attributes);
      if (!VOID.has(name)) {
        state.open.push({ name, isHidden: isOut });
        state.hidden += Number(isOut);
      }
      if (state.hidden > 0 || isOut) return;
      if (name === "math" || state.formula.isOpen()) beginFormula(state, name, attributes);
      else beginElement(state, name, attributes);
    },
    ontext(text: string): void {
      if (state.hidden > 0) return;
      if (state.formula.isOpen()) state.formula.add(text.trim());
      else addText(state, text);
    },
    onclosetag(name: string): void {
      if (VOID.has(name)) return;
      const closed = state.open.pop();
      if (closed?.isHidden === true) state.hidden -= 1;
      else if (state.hidden > 0) return;
      else if (state.formula.isOpen()) endFormula(state);
      else endElement(state, name);
    },
    finish() {
      endRow(state);
      state.writer.end();
      const title = normalizeMaterialText(state.title);
      return { title: title === "" ? null : title, blocks: state.writer.blocks };
    },
  };
}

const OPEN: Record<string, (state: State, attributes: Attributes) => void> = {
  br: (state) => addText(state, state.listing > 0 ? "\n" : " "),
  sup: (state) => (state.raised = "sup"),
  sub: (state) => (state.raised = "sub"),
  ul: (state) => beginList(state, { isOrdered: false, next: 1 }),
  ol: (state, { start = "1" }) =>
    beginList(state, { isOrdered: true, next: Number.parseInt(start, 10) || 1 }),
  pre: (state) => (state.listing += 1),
  head: (state) => (state.inside = "head"),
  title: (state) => {
    if (state.inside === "head") state.inside = "title";
  },
  dt: (state) => {
    [state.inside, state.term] = ["term", ""];
  },
  tr: (state) => {
    state.writer.end();
    state.row = { cells: [], headers: 0 };
  },
  td: ({ row }) => row?.cells.push([]),
  th: ({ row }) => {
    row?.cells.push([]);
    if (row !== null) row.headers += 1;
  },
};

const CLOSE: Record<string, (state: State) => void> = {
  sup: (state) => (state.raised = null),
  sub: (state) => (state.raised = null),
  ul: endList,
  ol: endList,
  pre: (state) => (state.listing -= 1),
  head: (state) => (state.inside = null),
  title: (state) => {
    if (state.inside === "title") state.inside = "head";
  },
  dt: (state) => (state.inside = null),
  tr: endRow,
  td: (state) => addText(state, " "),
  th: (state) => addText(state, " "),
  p: (state) => {
    if (isInList(state)) addText(state, " ");
    else state.writer.end();
  },
};

function isInList({ lists, open }: State): boolean {
  return lists.length > 0 || open.some(({ name }) => name === "dd");
}

function beginList(state: State, list: State["lists"][number]): void {
  state.writer.end();
  state.lists.push(list);
}

function endList(state: State): void {
  state.writer.end();
  state.lists.pop();
}

function beginBlock(state: State, name: string, attributes: Attributes): void {
  const shape = chooseShape(state, name, attributes);
  if (shape !== null) state.writer.open(shape);
}

function chooseShape(state: State, name: string, attributes: Attributes): BlockShape | null {
  if (HEADINGS.has(name)) return { kind: "heading", level: toLevel(Number(name.slice(1))) };
  // The first paragraph of an item is the item itself.
  if (name === "p") return isInList(state) ? null : { kind: "paragraph" };
  if (BOUNDS.has(name)) return { kind: "paragraph" };
  return SHAPES[name]?.(state, attributes) ?? null;
}

const SHAPES: Record<string, (state: State, attributes: Attributes) => BlockShape | null> = {
  li: beginItem,
  pre: () => ({ kind: "code" }),
  figcaption: () => ({ kind: "caption" }),
  caption: () => ({ kind: "caption" }),
  dd: ({ term }) => ({ kind: "definition", term: normalizeMaterialText(term) }),
};

function beginElement(state: State, name: string, attributes: Attributes): void {
  const isBlock = name === "p" || BOUNDS.has(name) || BLOCKS.has(name);
  if (state.row === null) beginBlock(state, name, attributes);
  else if (isBlock) addText(state, " ");
  OPEN[name]?.(state, attributes);
  if (EMPHASIS.has(name)) state.emphasis += 1;
}

/** A formula that is set apart from the text is a block of its own. */
function beginFormula(state: State, name: string, attributes: Attributes): void {
  const isApart = name === "math" && attributes["display"] === "block";
  if (isApart && state.row === null) state.writer.open({ kind: "code" });
  state.formula.open(name, attributes);
}

function endFormula(state: State): void {
  const said = state.formula.close();
  if (said !== null) addText(state, said);
}

function beginItem({ lists }: State, attributes: Attributes): BlockShape {
  const list = lists.at(-1) ?? { isOrdered: false, next: 1 };
  const ordinal = Number.parseInt(attributes["value"] ?? "", 10) || list.next;
  list.next = ordinal + 1;
  const depth = Math.min(5, Math.max(0, lists.length - 1));
  return { kind: "item", depth, ordinal: list.isOrdered ? ordinal : null };
}

function addText(state: State, text: string): void {
  const { raised, inside, row } = state;
  const said = raised === null ? text : raise(text, raised);
  const run = { text: said, isEmphasised: state.emphasis > 0 };
  if (inside === "title") state.title += text;
  else if (inside === "term") state.term += said;
  else if (inside === null && row === null) state.writer.add(run);
  else if (inside === null) row?.cells.at(-1)?.push(run);
}

function endRow(state: State): void {
  const { row, writer } = state;
  if (row === null) return;
  const made = makeRow(row.cells, row.headers === row.cells.length);
  if (made !== null) writer.blocks.push(made);
  state.row = null;
}

function endElement(state: State, name: string): void {
  if (EMPHASIS.has(name)) state.emphasis = Math.max(0, state.emphasis - 1);
  CLOSE[name]?.(state);
  const endsBlock = BLOCKS.has(name) || BOUNDS.has(name);
  if (endsBlock && state.row === null) state.writer.end();
}
