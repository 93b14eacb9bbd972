import type { KeptAnswer, Shelf } from "../../keep-last.ts";
import { keepOnly } from "./forget-people.ts";
import { readOwner } from "./owner.ts";
import { deleteRow, listAnswerKeys, readRow, writeRow } from "./person-store.ts";

const SESSION = "session.current";
/** About what a learner opens in months; scripts are the large ones. */
const MOST = 400;

/** One after the other: an answer of the next person comes after the last one's were deleted. */
let busy: Promise<unknown> = Promise.resolve();

function inTurn<TResult>(run: () => Promise<TResult>): Promise<TResult> {
  const next = busy.then(run);
  busy = next.catch(() => {});
  return next;
}

/** Resolves when everything was kept that has come so far, and so the device's person is known. */
export function whenShelved(): Promise<unknown> {
  return inTurn(async () => {});
}

/** Answers on this device, of the person who is signed in. */
export const answerShelf: Shelf = {
  keep(key, kept) {
    // Without room, or where storage is forbidden, it lasts as long as the page.
    inTurn(() => write(key, kept)).catch(() => {});
  },
  find: (key) => inTurn(() => read(key)).catch(() => undefined),
};

async function write(key: string, kept: KeptAnswer): Promise<void> {
  if (key.startsWith(SESSION)) await follow(personOf(kept.answer));
  const owner = readOwner();
  if (owner !== null) await writeRow(owner, "answers", { key, row: kept });
}

async function read(key: string): Promise<KeptAnswer | undefined> {
  const owner = readOwner();
  const row = owner === null ? undefined : await readRow(owner, "answers", key);
  // Written by nobody but `write`.
  return row as KeptAnswer | undefined;
}

async function follow(personId: string | null): Promise<void> {
  if (personId !== readOwner()) await keepOnly(personId);
}

function personOf(session: unknown): string | null {
  if (typeof session !== "object" || session === null || !("person" in session)) return null;
  // Nothing is kept of a person whom an admin only looks at.
  if ("look" in session && session.look !== null) return null;
  const { person } = session;
  const isKnown = typeof person === "object" && person !== null && "id" in person;
  return isKnown && typeof person.id === "string" ? person.id : null;
}

/** Deletes the oldest answers, but not the session, and none that is about one of these episodes. */
export async function tidyAnswers(downloaded: readonly string[]): Promise<void> {
  await inTurn(async () => {
    const owner = readOwner();
    if (owner === null) return;
    const keys = await listAnswerKeys(owner);
    const isFree = (key: string) => !downloaded.some((episodeId) => key.includes(episodeId));
    const free = keys.filter((key) => !key.startsWith(SESSION) && isFree(key));
    for (const key of free.slice(0, Math.max(0, keys.length - MOST))) {
      await deleteRow(owner, "answers", key);
    }
  });
}

/** Nothing of an episode stays that its person may not hear any more. */
export async function forgetAnswersOf(episodeId: string): Promise<void> {
  await inTurn(async () => {
    const owner = readOwner();
    if (owner === null) return;
    const keys = (await listAnswerKeys(owner)).filter((key) => key.includes(episodeId));
    for (const key of keys) await deleteRow(owner, "answers", key);
  });
}
