import type { Timers } from "./timers.ts";
import { isTransient } from "../data/transient.ts";
import { retryDelayMs } from "./timings.ts";

interface RecoveryParts {
  timers: Timers;
  findUrl: () => Promise<string>;
  statusOf: (error: unknown) => number | null;
  askStatus: (url: string) => Promise<number | null>;
  currentUrl: () => string;
  /** Continues from a new link at the same time. */
  setSource: (url: string) => void;
  /** Called before another try. */
  onWait: () => void;
  onGivenUp: () => void;
}

/**
 * Recovers when the sound breaks off: first with a new link at once, since links expire; then with tries
 * after 1, 2, 4, 8, 16 and 30 seconds, as long as the error is transient.
 */
export function makeRecovery(parts: RecoveryParts) {
  let isRenewed = false;
  let tries = 0;
  let run = 0;
  let stopWaiting = () => {};
  let isWaiting = false;

  async function renew(): Promise<void> {
    isWaiting = false;
    const mine = run;
    try {
      const url = await parts.findUrl();
      if (mine === run) parts.setSource(url);
    } catch (error) {
      if (mine === run) tryLater(parts.statusOf(error));
    }
  }

  function tryLater(status: number | null): void {
    tries += 1;
    const delay = isTransient(status) ? retryDelayMs(tries) : null;
    if (delay === null) return parts.onGivenUp();
    isWaiting = true;
    stopWaiting = parts.timers.after(delay, () => void renew());
  }

  function forget(): void {
    run += 1;
    stopWaiting();
    isWaiting = false;
    isRenewed = false;
    tries = 0;
  }

  return {
    /** Call it when the sound breaks off. */
    async start(): Promise<void> {
      if (parts.currentUrl() === "") return;
      parts.onWait();
      if (!isRenewed) {
        isRenewed = true;
        return renew();
      }
      const mine = run;
      const status = await parts.askStatus(parts.currentUrl());
      if (mine === run) tryLater(status);
    },
    /** Call it when the sound plays again, or when another track is loaded. */
    forget,
    /** Somebody pressed play: the tries start over. */
    goOnNow(): void {
      forget();
      isRenewed = true;
      void renew();
    },
    hurry(): void {
      if (!isWaiting) return;
      stopWaiting();
      void renew();
    },
  };
}
