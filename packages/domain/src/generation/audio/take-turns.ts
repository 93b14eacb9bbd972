/** A place in a queue. */
export interface Turn {
  /** Resolves when everybody before it has passed. */
  come: Promise<void>;
  /** Lets the next one begin; may be called more than once. */
  pass: () => void;
}

/** Assigns places in a queue, in the order of the requests. */
export function takeTurns(): () => Turn {
  let last = Promise.resolve();
  return () => {
    const come = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    return { come, pass: () => resolve() };
  };
}
