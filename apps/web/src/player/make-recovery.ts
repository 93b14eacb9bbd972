import type { Timers } from "./timers.ts";
import { isTransient } from "../data/transient.ts";
import { retryDelayMs } from "./timings.ts";

interface RecoveryParts {
  timers: Timers;
  findUrl: () => Promise<string>;
  statusOf: (error: unknown) => number | null;
  askStatus: (url: string) => Promise<number | null>;
  currentUrl: () => string;
  /** Goes on from a link, at the same time. */
  setSource: (url: string) => void;
  /** It is going to be tried again. */
  onWait: () => void;
  onGivenUp: () => void;
}

/**
 * What follows when the sound breaks off: first a new link at once, since links expire; then tries
 * after 1, 2, 4, 8, 16 and 30 seconds, as long as the refusal is transient.
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
    /** The sound broke off. */
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
    /** It plays again, or something else is loaded. */
    forget,
    /** Somebody asks for it: the count starts over. */
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
