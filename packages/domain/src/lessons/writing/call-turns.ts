/** Runs a limited number of works at once; the others wait. */
export interface CallTurns {
  /** In the order of the calls. */
  take<TResult>(work: () => Promise<TResult>): Promise<TResult>;
  /** After all others that wait, and after calls made at the same moment. */
  takeLast<TResult>(work: () => Promise<TResult>): Promise<TResult>;
}

export function createCallTurns(most: number): CallTurns {
  const first: (() => void)[] = [];
  const last: (() => void)[] = [];
  let atWork = 0;

  function beginNext(): void {
    while (atWork < most) {
      const begin = first.shift() ?? last.shift();
      if (begin === undefined) return;
      atWork += 1;
      begin();
    }
  }

  async function waitIn<TResult>(
    queue: (() => void)[],
    work: () => Promise<TResult>,
  ): Promise<TResult> {
    await new Promise<void>((resolve) => {
      queue.push(resolve);
      beginNext();
    });
    try {
      return await work();
    } finally {
      atWork -= 1;
      beginNext();
    }
  }

  return {
    take: (work) => waitIn(first, work),
    async takeLast(work) {
      await Promise.resolve();
      return waitIn(last, work);
    },
  };
}
