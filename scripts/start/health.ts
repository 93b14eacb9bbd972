/** Whether everything answers: asked as any monitor would. */
export async function isHealthy(origin: string, timeoutMs = 3_000): Promise<boolean> {
  return (await readHealth(origin, timeoutMs)) === '200 {"status":"ok"}';
}

/** Started again it would find no more room. */
const FULL = '503 {"status":"disk full"}';

async function isUp(origin: string): Promise<boolean> {
  const health = await readHealth(origin, 3_000);
  return health === '200 {"status":"ok"}' || health === FULL;
}

async function readHealth(origin: string, timeoutMs: number): Promise<string | null> {
  try {
    const response = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(timeoutMs) });
    return `${response.status} ${JSON.stringify(await response.json())}`;
  } catch {
    return null;
  }
}

/** Asks until it answers; false when the patience is over or nobody is left to answer. */
export async function waitUntilHealthy(
  origin: string,
  options: { patienceMs: number; isAlive(): boolean },
): Promise<boolean> {
  const until = Date.now() + options.patienceMs;
  while (Date.now() < until && options.isAlive()) {
    if (await isUp(origin)) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}
