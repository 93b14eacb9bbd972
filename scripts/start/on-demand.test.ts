import { connect, createServer, type Server } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";

import { type DemandedProcess, listenLocally, serveOnDemand } from "./on-demand.ts";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** What is started: it answers each line with its number and the line. */
async function startEcho(number: number): Promise<DemandedProcess & { crash(): void }> {
  let end = () => {};
  let isAlive = true;
  const exit = new Promise<number | null>((done) => {
    end = () => {
      isAlive = false;
      echo.close();
      done(0);
    };
  });
  const echo = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (line) => void socket.write(`${number}: ${line.toString()}`));
  });
  const port = await listenLocally(echo);
  const running = { pid: null, isAlive: () => isAlive, exit, end: async () => end(), kill: end };
  return { running, port, isWorking: () => false, crash: end };
}

async function open(
  isReady: (turn: number) => boolean = () => true,
  refuse: () => string | null = () => null,
) {
  const started: (DemandedProcess & { crash(): void })[] = [];
  const reports: string[] = [];
  let now = 0;
  const server = serveOnDemand({
    async start() {
      const refusal = refuse();
      if (refusal !== null) throw new Error(refusal);
      const echo = await startEcho(started.length + 1);
      started.push(echo);
      return echo;
    },
    waitUntilReady: async () => isReady(started.length),
    report: (sentence) => reports.push(sentence),
    now: () => now,
    times: { idleMs: 60_000, lookEveryMs: 5 },
  });
  servers.push(server);
  const port = await listenLocally(server);
  return { started, reports, port, wait: (ms: number) => (now += ms) };
}

/** What is answered to a line; nothing where the connection is closed instead. */
function say(port: number, line: string): Promise<string> {
  return new Promise((done) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => void socket.write(line));
    socket.on("error", () => {});
    socket.on("data", (data) => {
      text += data.toString();
      socket.end();
    });
    socket.once("close", () => done(text));
  });
}

test("it is started by the first who comes, and once for all who come meanwhile", async () => {
  const { port, started } = await open();
  expect(started).toEqual([]);
  expect(await Promise.all([say(port, "a"), say(port, "b")])).toEqual(["1: a", "1: b"]);
  expect(started).toHaveLength(1);
});

test("it is ended after a quiet minute, and back for whoever comes then", async () => {
  const { port, started, wait } = await open();
  await say(port, "a");
  wait(59_000);
  await pause(30);
  expect(started[0]?.running.isAlive()).toBe(true);
  wait(1_000);
  await started[0]?.running.exit;
  expect(await say(port, "b")).toBe("2: b");
});

test("after a crash, or a start that failed, the next who comes finds it", async () => {
  const { port, started, reports } = await open((turn) => turn !== 2);
  await say(port, "a");
  started[0]?.crash();
  await pause(10);
  expect(await say(port, "b")).toBe("");
  expect(reports).toEqual([expect.stringContaining("does not come up")]);
  expect(await say(port, "c")).toBe("3: c");
});

test("what does not let it start is told, and it starts once that is over", async () => {
  let refusal: string | null = "It is another one.";
  const { port, reports } = await open(undefined, () => refusal);
  expect(await say(port, "a")).toBe("");
  expect(reports).toEqual(["It is another one."]);
  refusal = null;
  expect(await say(port, "b")).toBe("1: b");
});
