import { OPS } from "unpdf/pdfjs";

import { type Box, holds, IDENTITY, type Matrix, multiply, placeBox } from "./boxes.ts";

interface OperatorList {
  fnArray: number[];
  argsArray: unknown[];
}

export interface PlacedText {
  text: string;
  x: number;
  y: number;
}

const FILLS = new Set<unknown>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
/** The smallest box that can be a background for words, in points; thinner ones are lines. */
const LEAST_GROUND = 6;
const EVERYWHERE: Box = {
  x0: Number.NEGATIVE_INFINITY,
  y0: Number.NEGATIVE_INFINITY,
  x1: Number.POSITIVE_INFINITY,
  y1: Number.POSITIVE_INFINITY,
};
const UNIT: Box = { x0: 0, y0: 0, x1: 1, y1: 1 };
/** In this mode glyphs are placed without being painted, as those of a scan are. */
const UNPAINTED = 3;

/**
 * Finds words that are white or not painted, and stand on neither a picture nor a dark box, unless they are read
 * elsewhere on the page. Instructions are
 * planted so. The recognised words of a scan are not painted either, but they stand on its picture.
 */
export function findHiddenText(
  operators: OperatorList,
  /** Words too small, turned or off the page: whoever plants words may paint them there once more. */
  unread: string,
): (placed: PlacedText) => boolean {
  const painted = beginPage();
  const { fnArray, argsArray } = operators;
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at];
    if (operator === OPS.transform && isPicture(fnArray, at)) {
      painted.grounds.push(placeBox(UNIT, multiply(painted.state.matrix, args)));
    } else STEPS[operator]?.(painted, args);
  }
  const { white, unpainted, seen, grounds } = painted;
  // A page without any painted words is a scan, even if its picture is not found.
  const hidden = seen === "" ? white : white + unpainted;
  return ({ text, x, y }) => {
    const words = text.replace(/\s+/g, "");
    if (!hidden.includes(words) || countIn(seen, words) > countIn(unread, words)) return false;
    return !grounds.some((ground) => holds(ground, { x, y }));
  };
}

function countIn(text: string, words: string): number {
  return text.split(words).length - 1;
}

interface GraphicsState {
  isWhite: boolean;
  isUnpainted: boolean;
  matrix: Matrix;
}

interface Painted {
  state: GraphicsState;
  before: GraphicsState[];
  grounds: Box[];
  white: string;
  unpainted: string;
  seen: string;
}

function beginPage(): Painted {
  const state = { isWhite: false, isUnpainted: false, matrix: IDENTITY };
  return { state, before: [], grounds: [], white: "", unpainted: "", seen: "" };
}

const STEPS: Record<number, (painted: Painted, args: unknown) => void> = {
  [OPS.save]: save,
  [OPS.restore]: restore,
  [OPS.transform]: transform,
  [OPS.paintFormXObjectBegin]: (painted, args) => {
    save(painted);
    transform(painted, Array.isArray(args) ? args[0] : null);
  },
  [OPS.paintFormXObjectEnd]: restore,
  [OPS.setFillRGBColor]: ({ state }, args) => (state.isWhite = isWhiteColour(args)),
  [OPS.setFillColorN]: ({ state }) => (state.isWhite = false),
  [OPS.setTextRenderingMode]: ({ state }, args) => {
    state.isUnpainted = Array.isArray(args) && args[0] === UNPAINTED;
  },
  [OPS.constructPath]: ({ state, grounds }, args) => {
    const ground = state.isWhite ? null : readGround(args);
    if (ground !== null) grounds.push(placeBox(ground, state.matrix));
  },
  [OPS.shadingFill]: ({ grounds }) => grounds.push(EVERYWHERE),
  [OPS.paintImageXObject]: addPicture,
  [OPS.paintInlineImageXObject]: addPicture,
  [OPS.paintImageMaskXObject]: addPicture,
  [OPS.showText]: (painted, args) => {
    const { isWhite, isUnpainted } = painted.state;
    if (isUnpainted) painted.unpainted += readGlyphs(args);
    else if (isWhite) painted.white += readGlyphs(args);
    else painted.seen += readGlyphs(args);
  },
};

function save({ state, before }: Painted): void {
  before.push({ ...state });
}

function restore(painted: Painted): void {
  painted.state = painted.before.pop() ?? painted.state;
}

function transform({ state }: Painted, args: unknown): void {
  state.matrix = multiply(state.matrix, args);
}

function addPicture({ state, grounds }: Painted): void {
  grounds.push(placeBox(UNIT, state.matrix));
}

function isWhiteColour(args: unknown): boolean {
  const [colour]: unknown[] = Array.isArray(args) ? args : [];
  if (typeof colour !== "string") return false;
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return parts.every((part) => part >= 0xf4);
}

/** Pictures are not decoded: only their position is known. */
function isPicture(operators: number[], at: number): boolean {
  return operators[at - 1] === OPS.save && operators[at + 1] === OPS.restore;
}

/** Null for a path that paints nothing that words may stand on. */
function readGround(args: unknown): Box | null {
  const [operator, , box]: unknown[] = Array.isArray(args) ? args : [];
  if (!FILLS.has(operator)) return null;
  if (!(box instanceof Float32Array)) return EVERYWHERE;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box;
  const isLine = x1 - x0 < LEAST_GROUND || y1 - y0 < LEAST_GROUND;
  return isLine ? null : { x0, y0, x1, y1 };
}

function readGlyphs(args: unknown): string {
  const [glyphs]: unknown[] = Array.isArray(args) ? args : [];
  if (!Array.isArray(glyphs)) return "";
  return glyphs
    .map((glyph: unknown) =>
      typeof glyph === "object" && glyph !== null && "unicode" in glyph ? glyph.unicode : "",
    )
    .join("")
    .replace(/\s+/g, "");
}
