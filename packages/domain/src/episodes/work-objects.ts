import { DomainError } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";

/** The failure when an object of an earlier step is gone: they are kept for seven days. */
export const WORK_LOST = "generation.work_lost";

const JSON_TYPE = { contentType: "application/json" };

/** Stores the result of a step. A step's own objects are trusted when they are read back. */
export async function keepWork(media: MediaStore, key: string, work: unknown): Promise<void> {
  await media.putText(key, JSON.stringify(work), JSON_TYPE);
}

/** Reads what an earlier step of the same generation stored under the key. */
export async function readWork<TWork>(media: MediaStore, key: string): Promise<TWork> {
  const text = await media.getText(key);
  if (text === null) {
    throw new DomainError("supplier_failed", "A finished piece of this episode is gone.", {
      reason: WORK_LOST,
    });
  }
  return trustOwnJson<TWork>(text);
}

// Objects that only this code writes, once: they have the type that wrote them.
function trustOwnJson<TWork>(text: string): TWork {
  return JSON.parse(text) as TWork;
}
