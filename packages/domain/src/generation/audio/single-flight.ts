/** Concurrent calls with the same key share one run of the work. */
export interface SingleFlight {
  share(key: string, work: () => Promise<void>): Promise<void>;
}

export function createSingleFlight(): SingleFlight {
  const running = new Map<string, Promise<void>>();
  return {
    share(key, work) {
      const known = running.get(key);
      if (known !== undefined) return known;
      const run = work().finally(() => running.delete(key));
      running.set(key, run);
      return run;
    },
  };
}
