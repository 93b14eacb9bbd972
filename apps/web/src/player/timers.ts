/** A clock and timers, so that tests need not wait. */
export interface Timers {
  /** Ms since the epoch. */
  now: () => number;
  /** Runs it once after this many ms; returns a function that cancels it. */
  after: (ms: number, run: () => void) => () => void;
}

export const browserTimers: Timers = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
