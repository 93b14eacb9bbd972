import { createSignal } from "solid-js";

import { type Failure, readFailure } from "./api.ts";

export interface Task<TArgs extends unknown[]> {
  /** Runs it unless it runs already; true when it went well. */
  start: (...args: TArgs) => Promise<boolean>;
  isBusy: () => boolean;
  failure: () => Failure | null;
  clear: () => void;
}

/** Something that a person starts and that may fail: one run at a time, its failure kept to show. */
export function createTask<TArgs extends unknown[]>(
  run: (...args: TArgs) => Promise<unknown>,
): Task<TArgs> {
  const [isBusy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure | null>(null);
  async function start(...args: TArgs): Promise<boolean> {
    if (isBusy()) return false;
    setBusy(true);
    setFailure(null);
    try {
      await run(...args);
      return true;
    } catch (error) {
      setFailure(readFailure(error));
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { start, isBusy, failure, clear: () => setFailure(null) };
}
