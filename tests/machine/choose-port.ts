import { createServer } from "node:net";

/** Below those that systems give to whoever asks for any port, or connects; above 10080, which browsers refuse. */
const [FIRST, COUNT] = [10_100, 20_000];
/** Each worker of a run has ports of its own. */
const WORKERS = 16;
const given = new Set<number>();

/**
 * A free port that stays free until LearnLab listens there, some seconds later: neither a connection nor a server on
 * any port can get it meanwhile.
 */
export async function choosePort(): Promise<number> {
  const own = Number(process.env["VITEST_POOL_ID"] ?? 0) % WORKERS;
  for (;;) {
    const port = FIRST + Math.floor((Math.random() * COUNT) / WORKERS) * WORKERS + own;
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(false) : reject(error),
    );
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
