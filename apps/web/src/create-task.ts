import { createSignal } from "solid-js";

import { type Failure, readFailure } from "./api.ts";

export interface Task<TArgs extends unknown[]> {
  /** Starts it unless it is running; resolves with whether it succeeded. */
  start: (...args: TArgs) => Promise<boolean>;
  isBusy: () => boolean;
  failure: () => Failure | null;
  clear: () => void;
}

/** An action by a person that may fail: one run at a time, with its last failure for display. */
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
