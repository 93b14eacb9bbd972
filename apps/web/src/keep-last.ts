import { createSignal } from "solid-js";

import { readFailure } from "./api.ts";

/** How many answers of one kind are remembered; an episode's script may have 200 KB. */
const MOST = 20;

const forgetters: (() => void)[] = [];
const [isOutdated, setOutdated] = createSignal(false);

/** Whether the page shows something that could not be refreshed. */
export { isOutdated };

/**
 * Remembers the last answer to each question while the page is open, and returns it when the connection is
 * lost, so that nothing vanishes in a tunnel.
 */
export function keepLast<TArgs extends readonly unknown[], TAnswer>(
  load: (...args: TArgs) => Promise<TAnswer>,
): (...args: TArgs) => Promise<TAnswer> {
  const kept = new Map<string, { answer: TAnswer }>();
  forgetters.push(() => kept.clear());
  return async (...args) => {
    const key = JSON.stringify(args);
    try {
      const answer = await load(...args);
      kept.delete(key);
      kept.set(key, { answer });
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
      setOutdated(false);
      return answer;
    } catch (error) {
      const last = kept.get(key);
      if (last === undefined || readFailure(error).code !== "UNREACHABLE") throw error;
      setOutdated(true);
      return last.answer;
    }
  };
}

/** Deletes it when somebody else signs in, or nobody is signed in any more. */
export function forgetKept(): void {
  for (const forget of forgetters) forget();
  setOutdated(false);
}
