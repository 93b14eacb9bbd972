/** A place in a row. */
export interface Turn {
  /** When all before it have passed. */
  come: Promise<void>;
  /** Lets the next one begin; as often as one likes. */
  pass: () => void;
}

/** Gives out places in a row, in the order in which they are asked for. */
export function takeTurns(): () => Turn {
  let last = Promise.resolve();
  return () => {
    const come = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    return { come, pass: () => resolve() };
  };
}
