import { writeOwner } from "./owner.ts";
import { deleteStore, listOthers } from "./person-store.ts";

/** The cache of somebody's recordings; the service worker finds it by the address of a recording. */
export function nameCache(personId: string): string {
  return `${CACHE}${personId}`;
}

const CACHE = "kept-";

const forgetters: (() => void)[] = [];

/** Registers what else must forget a person. */
export function whenForgotten(forget: () => void): void {
  forgetters.push(forget);
}

/** Makes this device that of one person, or of nobody: what is kept of all others is deleted. */
export async function keepOnly(personId: string | null): Promise<void> {
  writeOwner(personId);
  for (const forget of forgetters) forget();
  const others = await listOthers(personId).catch(() => []);
  await Promise.allSettled([...others.map(deleteStore), forgetRecordings(personId)]);
}

async function forgetRecordings(personId: string | null): Promise<void> {
  if (!("caches" in globalThis)) return;
  const own = personId === null ? null : nameCache(personId);
  const others = (await caches.keys()).filter((name) => name.startsWith(CACHE) && name !== own);
  await Promise.all(others.map((name) => caches.delete(name)));
}
