import { get } from "node:http";

/** Whether LearnLab is healthy, asked like any monitor. */
export async function isHealthy(origin: string, timeoutMs = 3_000): Promise<boolean> {
  return (await readHealth(origin, timeoutMs)) === OK;
}

/** What a restart would not mend: readers are served, and nothing is saved. */
const FAULTY: ReadonlySet<string> = new Set([
  '503 {"status":"disk full"}',
  '503 {"status":"read only"}',
]);

/** A worker that has only failed for so long, in ms, does not recover by itself. */
const FAILING_MS = 5_000;

const OK = '200 {"status":"ok"}';
const isUp = (health: string | null) => health !== null && (health === OK || FAULTY.has(health));

/** Uses Node's http: loading fetch takes a third of a start and its code stays in memory. */
function readHealth(origin: string, timeoutMs: number): Promise<string | null> {
  return new Promise((done) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const asked = get(`${origin}/healthz`, { signal, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.once("end", () => done(`${response.statusCode} ${body}`));
      response.once("error", () => done(null));
    });
    asked.once("error", () => done(null));
  });
}

/**
 * Polls until there is a good answer; false after the patience, after five seconds of nothing but errors, or
 * when the process is gone.
 */
export async function waitUntilHealthy(
  origin: string,
  options: { patienceMs: number; isAlive(): boolean },
): Promise<boolean> {
  const until = Date.now() + options.patienceMs;
  let failingSince = Number.POSITIVE_INFINITY;
  while (Date.now() < until && options.isAlive()) {
    const health = await readHealth(origin, 3_000);
    if (isUp(health)) return true;
    failingSince = health === null ? Number.POSITIVE_INFINITY : Math.min(failingSince, Date.now());
    if (Date.now() - failingSince > FAILING_MS) return false;
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
}
