import { makeWaitingList } from "./make-waiting-list.ts";

/** An episode that somebody wants to hear next on this device. */
export interface UpNext {
  episodeId: string;
  title: string;
}

/** By person, the next one first; whoever signs out leaves none. */
const list = makeWaitingList<UpNext>({ prefix: "learnlab.upNext.", most: 100, isItem: isUpNext });

export const listUpNext = list.read;
export const forgetUpNext = list.forget;

/** Puts an episode first or last, wherever it was before. */
export function addUpNext(personId: string, added: UpNext, place: "first" | "last"): void {
  list.change(personId, (all) => {
    const others = without(all, added.episodeId);
    return place === "first" ? [added, ...others] : [...others, added];
  });
}

export function removeUpNext(personId: string, episodeId: string): void {
  list.change(personId, (all) => without(all, episodeId));
}

/** Moves an episode by some places, at most to an end. */
export function moveUpNext(personId: string, episodeId: string, by: number): void {
  list.change(personId, (all) => {
    const from = all.findIndex((one) => one.episodeId === episodeId);
    const moved = all[from];
    if (moved === undefined) return all;
    return without(all, episodeId).toSpliced(Math.max(0, from + by), 0, moved);
  });
}

function without(all: readonly UpNext[], episodeId: string): UpNext[] {
  return all.filter((one) => one.episodeId !== episodeId);
}

function isUpNext(kept: unknown): kept is UpNext {
  if (typeof kept !== "object" || kept === null) return false;
  const { episodeId, title }: Partial<Record<string, unknown>> = { ...kept };
  return typeof episodeId === "string" && typeof title === "string";
}
