/**
 * Waits for all, so that nothing of a failed run continues in the background, then throws the first
 * failure.
 */
export async function settleAll<TResult>(works: Promise<TResult>[]): Promise<TResult[]> {
  const settled = await Promise.allSettled(works);
  return settled.map((outcome) => {
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  });
}
