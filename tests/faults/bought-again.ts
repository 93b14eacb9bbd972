import { type EpisodeState, readDocument, type Stores } from "./read-state.ts";
import type { CallPlace, LoggedCall } from "./speech-log.ts";

export interface BoughtAgain {
  /** Whoever bought it could have known that it was there. */
  knowingly: LoggedCall[];
  /** By two batches that were worked on at the same time, and could not know of each other. */
  sideBySide: LoggedCall[];
}

/**
 * Answers that were paid for although an earlier one to the same call was good. What is personal is
 * bought by each learner, also where two of them are told the same.
 */
export async function listBoughtAgain(
  stores: Stores,
  { states, calls }: { states: EpisodeState[]; calls: readonly LoggedCall[] },
): Promise<BoughtAgain> {
  const owners = await countOwners(stores, states);
  const again: BoughtAgain = { knowingly: [], sideBySide: [] };
  const bought = new Map<string, LoggedCall[]>();
  for (const call of calls.filter(({ billed }) => billed)) {
    const earlier = bought.get(call.key) ?? [];
    const known = earlier.filter((one) => !isSideBySide(one.place, call.place));
    const allowed = owners.get(call.text) ?? 1;
    if (known.length >= allowed) again.knowingly.push(call);
    else if (earlier.length >= allowed) again.sideBySide.push(call);
    if (call.fault === null) bought.set(call.key, [...earlier, call]);
  }
  return again;
}

function isSideBySide(one: CallPlace, other: CallPlace): boolean {
  return one.round === other.round && one.batch !== other.batch;
}

/** How many episodes say a text as their own, by the text's hash; shared ones have one owner. */
async function countOwners(stores: Stores, states: EpisodeState[]): Promise<Map<string, number>> {
  const personal = await Promise.all(states.map((state) => listPersonalTexts(stores, state)));
  const owners = new Map<string, number>();
  for (const text of personal.flatMap((texts) => [...texts])) {
    owners.set(text, (owners.get(text) ?? 0) + 1);
  }
  return owners;
}

async function listPersonalTexts(
  stores: Stores,
  { steps, row }: EpisodeState,
): Promise<Set<string>> {
  const written = steps.find(({ step }) => step === "script")?.output_key ?? row.script_key;
  const document = written === null || written === "" ? null : await readDocument(stores, written);
  const segments = document?.script.tracks.flatMap((track) => track.segments) ?? [];
  const texts = segments
    .filter(({ isShared }) => !isShared)
    .map(({ sentences }) => sentences.map(({ text }) => text).join(" "));
  return new Set(await Promise.all(texts.map(hash)));
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
