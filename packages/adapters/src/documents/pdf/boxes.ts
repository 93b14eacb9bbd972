export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A transformation as PDF writes it: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Words may cross the edge of their background by so many points. */
const EDGE = 3;

/** Applies `inner` inside of `outer`; a value that is no matrix changes nothing. */
export function multiply(outer: Matrix, inner: unknown): Matrix {
  if (!Array.isArray(inner) && !ArrayBuffer.isView(inner)) return outer;
  const numbers: number[] = Array.from(Object.values(inner), Number);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  const [oa, ob, oc, od, oe, of] = outer;
  return [
    oa * a + oc * b,
    ob * a + od * b,
    oa * c + oc * d,
    ob * c + od * d,
    oa * e + oc * f + oe,
    ob * e + od * f + of,
  ];
}

/** Transforms a box; the result of a rotation is the upright box around it. */
export function placeBox({ x0, y0, x1, y1 }: Box, [a, b, c, d, e, f]: Matrix): Box {
  if (!Number.isFinite(x0)) return { x0, y0, x1, y1 };
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => ({ x: a * x + c * y + e, y: b * x + d * y + f }));
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

export function holds({ x0, y0, x1, y1 }: Box, { x, y }: { x: number; y: number }): boolean {
  return x >= x0 - EDGE && x <= x1 + EDGE && y >= y0 - EDGE && y <= y1 + EDGE;
}
