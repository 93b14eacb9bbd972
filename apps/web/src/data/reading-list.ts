import { makeWaitingList } from "./make-waiting-list.ts";

/** An episode that was finished on this device. */
export interface Reading {
  id: string;
  episodeId: string;
  /** By this device's clock. */
  readAt: number;
}

export const readingList = makeWaitingList<Reading>({
  prefix: "learnlab.readings.",
  most: 300,
  isItem: isReading,
});

/** Deletes what waits for a person who signs out. */
export function forgetReadings(owner: string): void {
  readingList.forget(owner);
}

function isReading(kept: unknown): kept is Reading {
  if (typeof kept !== "object" || kept === null) return false;
  const { id, episodeId, readAt }: Partial<Record<string, unknown>> = { ...kept };
  return typeof id === "string" && typeof episodeId === "string" && typeof readAt === "number";
}
