import { OPS } from "unpdf/pdfjs";

interface OperatorList {
  fnArray: number[];
  argsArray: unknown[];
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

/**
 * Finds words that are white on white, which is how instructions are planted. A page with a picture or a
 * dark box is left alone, because its white words may be visible.
 */
export function findHiddenText(operators: OperatorList): (text: string) => boolean {
  const painted = { isWhite: false, before: [], hasGround: false, hidden: "", seen: "" };
  const { fnArray, argsArray } = operators;
  for (const [at, operator] of fnArray.entries()) {
    if (operator === OPS.transform) painted.hasGround ||= isPicture(fnArray, at);
    else STEPS[operator]?.(painted, argsArray[at]);
  }
  const { hidden, seen, hasGround } = painted;
  if (hidden === "" || hasGround) return () => false;
  return (text) => {
    const words = text.replace(/\s+/g, "");
    return hidden.includes(words) && !seen.includes(words);
  };
}

interface Painted {
  isWhite: boolean;
  before: boolean[];
  hasGround: boolean;
  hidden: string;
  seen: string;
}

const STEPS: Record<number, (painted: Painted, args: unknown) => void> = {
  [OPS.save]: ({ before, isWhite }) => before.push(isWhite),
  [OPS.restore]: (painted) => (painted.isWhite = painted.before.pop() ?? false),
  [OPS.setFillRGBColor]: (painted, args) => (painted.isWhite = isWhiteColour(args)),
  [OPS.constructPath]: (painted, args) =>
    (painted.hasGround ||= !painted.isWhite && isGround(args)),
  [OPS.shadingFill]: (painted) => (painted.hasGround = true),
  [OPS.showText]: (painted, args) => {
    if (painted.isWhite) painted.hidden += readGlyphs(args);
    else painted.seen += readGlyphs(args);
  },
};

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

function isGround(args: unknown): boolean {
  const [operator, , box]: unknown[] = Array.isArray(args) ? args : [];
  if (!FILLS.has(operator) || !(box instanceof Float32Array)) return FILLS.has(operator);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box;
  return x1 - x0 >= LEAST_GROUND && y1 - y0 >= LEAST_GROUND;
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
