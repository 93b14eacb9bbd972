// AntennaPod's scale, which suits episodes of six minutes: [paused longer than ms, go back ms].
const scale = [
  [86_400_000, 20_000],
  [3_600_000, 10_000],
  [60_000, 3_000],
  [0, 800],
] as const;

/** The position for resuming after a pause: the longer the pause, the further back, at the start of a cue. */
export function resumePosition(pause: {
  positionMs: number;
  pausedForMs: number;
  cueStartsMs: readonly number[];
}): number {
  const back = scale.find(([longerThan]) => pause.pausedForMs > longerThan)?.[1] ?? 0;
  const target = Math.max(0, pause.positionMs - back);
  if (back < 3_000) return target;
  const cueStart = pause.cueStartsMs.findLast((start) => start <= target) ?? target;
  return target - cueStart < 5_000 ? cueStart : target;
}
