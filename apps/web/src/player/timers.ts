/** Time, so that whoever waits can be tested without waiting. */
export interface Timers {
  /** Ms since the epoch. */
  now: () => number;
  /** Runs it once after so many ms; the answer calls it off. */
  after: (ms: number, run: () => void) => () => void;
}

export const browserTimers: Timers = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
