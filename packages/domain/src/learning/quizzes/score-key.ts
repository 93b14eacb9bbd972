import type { ScoreKey } from "./types.ts";

/** Equal for scores of which a learner has one. */
export function nameScore({ userId, subject, takenAt }: ScoreKey): string {
  return JSON.stringify([userId, subject, takenAt]);
}
