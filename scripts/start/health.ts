/** Whether everything answers: asked as any monitor would. */
export async function isHealthy(origin: string, timeoutMs = 3_000): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(timeoutMs) });
    const body: unknown = await response.json();
    return response.ok && JSON.stringify(body) === '{"status":"ok"}';
  } catch {
    return false;
  }
}

/** Asks until it answers; false when the patience is over or nobody is left to answer. */
export async function waitUntilHealthy(
  origin: string,
  options: { patienceMs: number; isAlive(): boolean },
): Promise<boolean> {
  const until = Date.now() + options.patienceMs;
  while (Date.now() < until && options.isAlive()) {
    if (await isHealthy(origin)) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}
