const MOST_LINES = 4;

/** The lines of a chart up to its highest value, at most four: 1, 2 or 5 times a power of ten apart. */
export function listLines(most: number): number[] {
  const step = findStep(most / MOST_LINES);
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count }, (_, at) => (at + 1) * step);
}

function findStep(least: number): number {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((factor) => factor * power).find((found) => found >= least);
    if (step !== undefined) return step;
  }
}
