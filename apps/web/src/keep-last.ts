import { createSignal } from "solid-js";

import { CallError } from "./api-client.ts";

export interface KeptAnswer {
  answer: unknown;
  /** When it came. */
  at: number;
}

/** Where answers last beyond this page; each by the name and input of its query. */
export interface Shelf {
  keep: (key: string, kept: KeptAnswer) => void;
  find: (key: string) => Promise<KeptAnswer | undefined>;
}

/** What learners look at. What tells how something goes on must fail instead of standing still. */
const KEPT =
  /^(?:session\.current|episodes\.(?:answerProgress|choices|get|list|quota|script)|courses\.(?:get|list|study)|l(?:earning\.states?|istening\.(?:courses|days|progress|week))|concepts\.(?:choices|withdrawn)|reviews\.due|bookmarks\.list|dailies\.current|quizScores\.list)$/;

/** How many answers this page remembers; an episode's script may have 200 KB. */
const MOST = 60;

const recent = new Map<string, KeptAnswer>();
let shelf: Shelf | null = null;
let turn = 0;
const [asOf, setAsOf] = createSignal<number | null>(null);

/** When the oldest part of what is shown came, if it could not be refreshed; otherwise null. */
export { asOf };

/**
 * Remembers the last answer to each question, and returns it when the connection is lost, so that nothing
 * vanishes in a tunnel, and the app opens without a network.
 */
export async function keepLast(
  coming: Promise<unknown>,
  path: string,
  input: unknown,
): Promise<unknown> {
  if (!KEPT.test(path)) return coming;
  const key = path + JSON.stringify(input ?? null);
  const mine = turn;
  try {
    const answer = await coming;
    if (mine === turn) keep(key, { answer, at: Date.now() });
    setAsOf(null);
    return answer;
  } catch (error) {
    // Only a call that got no answer has no data.
    const isLost = error instanceof CallError && error.data === null;
    const last = isLost ? (recent.get(key) ?? (await findLasting(key))) : undefined;
    if (last === undefined || mine !== turn) throw error;
    setAsOf((before) => Math.min(before ?? last.at, last.at));
    return last.answer;
  }
}

function keep(key: string, kept: KeptAnswer): void {
  recent.delete(key);
  recent.set(key, kept);
  const [oldest] = recent.keys();
  if (recent.size > MOST && oldest !== undefined) recent.delete(oldest);
  shelf?.keep(key, kept);
}

async function findLasting(key: string): Promise<KeptAnswer | undefined> {
  return (shelf ?? (await import("./data/offline/answer-shelf.ts")).answerShelf).find(key);
}

/** Puts what is remembered on a shelf, and from now on what comes. */
export function connectShelf(connected: Shelf): void {
  shelf = connected;
  for (const [key, kept] of recent) connected.keep(key, kept);
}

/** Deletes it when somebody else signs in, or nobody is signed in any more. */
export function forgetKept(): void {
  turn += 1;
  recent.clear();
  setAsOf(null);
}
