import { connect, createServer, type Server, type Socket } from "node:net";

import type { RunningProcess } from "./processes.ts";

/** The idle time after which a quarter of a gigabyte is freed. */
const IDLE_MS = 60_000;
/** A process that works this long without sending a byte hangs. */
const ENDLESS_MS = 600_000;
const LOOK_EVERY_MS = 3_000;

export interface DemandedProcess {
  running: RunningProcess;
  /** The port on this machine. */
  port: number;
  isWorking(): boolean | null;
}

interface DemandParts {
  start(): Promise<DemandedProcess>;
  /** Resolves with whether it answers. */
  waitUntilReady(process: DemandedProcess): Promise<boolean>;
  report(sentence: string): void;
  now?: () => number;
  times?: { idleMs: number; lookEveryMs: number };
}

/**
 * Listens for a process that runs only while it is used: a connection waits until the process is up, and
 * the process ends after a minute without traffic or work. A hung process ends in the same way.
 */
export function serveOnDemand(parts: DemandParts): Server {
  const { now = () => performance.now(), times = { idleMs: IDLE_MS, lookEveryMs: LOOK_EVERY_MS } } =
    parts;
  const open = new Set<Socket>();
  let current: Promise<DemandedProcess | null> | null = null;
  let stirredAt = now();

  const bringUp = async (): Promise<DemandedProcess | null> => {
    const started = await parts.start();
    void started.running.exit.then(() => {
      current = null;
    });
    if (await parts.waitUntilReady(started)) return started;
    parts.report("The voice does not come up; who asks for it next has it started again.");
    await started.running.end();
    return null;
  };

  const tellWhy = (error: unknown) => {
    parts.report(error instanceof Error ? error.message : String(error));
    return null;
  };

  const serve = async (socket: Socket) => {
    stirredAt = now();
    const found = await (current ??= bringUp().catch(tellWhy));
    if (found === null) current = null;
    if (found === null || socket.destroyed) return void socket.destroy();
    const inner = connect(found.port, "127.0.0.1");
    for (const [from, to] of [
      [socket, inner],
      [inner, socket],
    ] as const) {
      from.on("data", () => {
        stirredAt = now();
      });
      from.once("close", () => to.destroy());
      from.on("error", () => to.destroy());
      from.pipe(to);
    }
  };

  const look = async () => {
    const found = await current;
    if (found === null || !found.running.isAlive()) return;
    const quietMs = now() - stirredAt;
    const isBusy = found.isWorking() === true && quietMs < ENDLESS_MS;
    if (isBusy || quietMs < times.idleMs) return;
    current = null;
    for (const socket of open) socket.destroy();
    await found.running.end();
  };

  const timer = setInterval(() => void look(), times.lookEveryMs);
  timer.unref();
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.once("close", () => open.delete(socket));
    void serve(socket).then(() => socket.resume());
  });
  server.once("close", () => clearInterval(timer));
  return server;
}

/** Listens on a free local port and resolves with it. */
export function listenLocally(server: Server): Promise<number> {
  return new Promise((done, refuse) => {
    server.once("error", refuse);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
