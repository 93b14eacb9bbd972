import type { ScoreKey } from "./types.ts";

/** Equal for scores that replace each other. */
export function nameScore({ userId, subject, takenAt }: ScoreKey): string {
  return JSON.stringify([userId, subject, takenAt]);
}
