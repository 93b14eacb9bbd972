import { createSignal } from "solid-js";

import { readFailure } from "./api.ts";

/** Answers of one kind that are remembered; an episode's script may have 200 KB. */
const MOST = 20;

const forgetters: (() => void)[] = [];
const [isOutdated, setOutdated] = createSignal(false);

/** Whether something is shown that could not be asked for again. */
export { isOutdated };

/**
 * Remembers the last answer to each question while the page is open, and gives it again when the
 * connection is lost: what somebody saw a minute ago does not vanish in a tunnel.
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

/** When somebody else signs in, or nobody is signed in any more. */
export function forgetKept(): void {
  for (const forget of forgetters) forget();
  setOutdated(false);
}
