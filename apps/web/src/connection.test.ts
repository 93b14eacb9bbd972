import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { makeConnection } from "./connection.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const answer = (status: number, type = "application/json") =>
  new Response(null, { status, headers: { "content-type": type } });
const silence = () => Promise.reject<Response>(new TypeError("Failed to fetch"));

/** A server that is there until it is said to be gone. */
function open() {
  let probed = 0;
  let isUp = true;
  let isOnline = true;
  const call = () => (isUp ? Promise.resolve(answer(200)) : silence());
  const connection = makeConnection({
    isOnline: () => isOnline,
    probe: () => {
      probed += 1;
      return call();
    },
  });
  return {
    connection,
    call,
    probed: () => probed,
    setUp: (next: boolean) => (isUp = next),
    setOnline: (next: boolean) => (isOnline = next),
  };
}

test("a call that fails says at once that nobody answers, and it asks until somebody does", async () => {
  const { connection, call, setUp, probed } = open();
  setUp(false);
  await expect(connection.watch(call)).rejects.toThrow("Failed to fetch");
  await vi.advanceTimersByTimeAsync(0);
  expect(connection.state()).toBe("away");
  await vi.advanceTimersByTimeAsync(4_000);
  expect(connection.state()).toBe("away");
  expect(probed()).toBeGreaterThan(1);
  setUp(true);
  await vi.advanceTimersByTimeAsync(8_000);
  expect(connection.state()).toBe("fine");
  const before = probed();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(probed()).toBe(before);
});

test("a call that hangs is said within two seconds", async () => {
  const { connection, setUp } = open();
  setUp(false);
  void connection.watch(() => new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(1_800);
  expect(connection.state()).toBe("away");
});

test("one failed call says nothing while the server answers others", async () => {
  const { connection } = open();
  await expect(connection.watch(silence)).rejects.toThrow("Failed to fetch");
  await vi.advanceTimersByTimeAsync(0);
  expect(connection.state()).toBe("fine");
});

test("what a proxy answers for a server that is away is no answer, and a refusal of ours is one", async () => {
  const { connection, setUp } = open();
  setUp(false);
  await connection.watch(async () => answer(502, "text/html"));
  await vi.advanceTimersByTimeAsync(0);
  expect(connection.state()).toBe("away");
  await connection.watch(async () => answer(503));
  expect(connection.state()).toBe("fine");
});

test("offline is said as such, and whoever waits goes on when the connection is back", async () => {
  const { connection, setOnline } = open();
  setOnline(false);
  connection.noteOffline();
  expect(connection.state()).toBe("offline");
  let isThere = false;
  void connection.untilThere().then(() => (isThere = true));
  await vi.advanceTimersByTimeAsync(3_000);
  expect([isThere, connection.state()]).toEqual([false, "offline"]);
  setOnline(true);
  await connection.look();
  await vi.advanceTimersByTimeAsync(0);
  expect([isThere, connection.state()]).toEqual([true, "fine"]);
});
