/** Where frames begin, in bytes from the first one. */
export interface SeekPoints {
  offsetOf(frame: number): number;
}

/** So many are enough for the hundred entries of a table, whose steps are 1/256 of the file. */
const mostPoints = 4_096;

/** Seek points of frames that come one by one, in little memory however many they are. */
export function collectSeekPoints(): SeekPoints & { add(offset: number): void } {
  let every = 1;
  let count = 0;
  let points: number[] = [];
  return {
    add(offset) {
      if (count % every === 0) points.push(offset);
      count += 1;
      if (points.length < mostPoints) return;
      points = points.filter((_, index) => index % 2 === 0);
      every *= 2;
    },
    offsetOf: (frame) => points[Math.floor(frame / every)] ?? 0,
  };
}
