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

export async function waitUntilHealthy(origin: string, patienceMs: number): Promise<boolean> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    if (await isHealthy(origin)) return true;
    await new Promise((done) => setTimeout(done, 150));
  }
  return false;
}
