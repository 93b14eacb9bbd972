import type { MaterialBlock } from "@learnlab/domain";

import { type BlockShape, makeBlock, type TextRun, toLevel } from "../block-writer.ts";
import { readListMark } from "../list-mark.ts";
import type { DocxLists } from "./docx-lists.ts";
import type { DocxStyle } from "./docx-styles.ts";

export interface DocxParagraph {
  runs: TextRun[];
  style: DocxStyle | undefined;
  list: string | null;
  depth: number;
  level: number | null;
  hasGround: boolean;
  /** Whether the whole paragraph is a formula. */
  isFormula: boolean;
}

type Apply = (paragraph: DocxParagraph, value: string, styles: Map<string, DocxStyle>) => void;

export const PARAGRAPH_PROPERTIES: Record<string, Apply> = {
  "w:pStyle": (paragraph, value, styles) => (paragraph.style = styles.get(value)),
  "w:numId": (paragraph, value) => (paragraph.list = value === "0" ? null : value),
  "w:ilvl": (paragraph, value) => (paragraph.depth = Math.min(5, Number(value) || 0)),
  "w:outlineLvl": (paragraph, value) => {
    if (Number(value) < 6) paragraph.level = Number(value) + 1;
  },
  "w:shd": (paragraph) => (paragraph.hasGround = true),
  "m:oMathPara": (paragraph) => (paragraph.isFormula = paragraph.runs.length === 0),
};

export function beginParagraph(): DocxParagraph {
  return {
    runs: [],
    style: undefined,
    list: null,
    depth: 0,
    level: null,
    hasGround: false,
    isFormula: false,
  };
}

export function toBlock(paragraph: DocxParagraph, lists: DocxLists): MaterialBlock | null {
  const { style, list, depth, runs } = paragraph;
  const level = paragraph.level ?? style?.headingLevel ?? null;
  if (level !== null) return makeBlock({ kind: "heading", level: toLevel(level) }, runs);
  if (list !== null) {
    return makeBlock({ kind: "item", depth, ordinal: lists.count(list, depth) }, runs);
  }
  const first = runs[0];
  const mark = first === undefined ? null : readListMark(first.text);
  if (mark !== null && first !== undefined) {
    const rest = [{ ...first, text: mark.text }, ...runs.slice(1)];
    return makeBlock({ kind: "item", depth, ordinal: mark.ordinal }, rest);
  }
  return makeBlock(chooseShape(paragraph), runs);
}

function chooseShape({ style, isFormula }: DocxParagraph): BlockShape {
  if (isFormula || style?.isListing === true) return { kind: "code" };
  return { kind: style?.isCaption === true ? "caption" : "paragraph" };
}
