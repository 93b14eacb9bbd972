/** Lets at most `most` works run at once; the others wait in the order they came. */
export function createCallLimit(
  most: number,
): <TResult>(work: () => Promise<TResult>) => Promise<TResult> {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function enter(): Promise<void> {
    if (running < most) {
      running += 1;
      return;
    }
    // The place is handed over by `leave`, so it is counted already.
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }

  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
