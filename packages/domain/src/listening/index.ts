/** A person's position in an episode, and what they heard of it. */
export { coveredMs, type Interval, isFinished, uniteIntervals } from "./coverage.ts";
export { type Listen, LONGEST_STRETCH_MS } from "./listen.ts";
export { finishReading, getProgress, saveProgress } from "./save-progress.ts";
export {
  FinishReading,
  type Progress,
  type ProgressChange,
  type ProgressStore,
  type ProgressSum,
  SaveProgress,
} from "./types.ts";
export { describeProgress, type ProgressView, updateProgress } from "./update-progress.ts";
export type * from "./reasons.ts";
