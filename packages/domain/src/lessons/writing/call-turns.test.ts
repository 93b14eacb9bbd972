import { expect, test } from "vitest";

import { createCallTurns } from "./call-turns.ts";

function openTurns(most: number) {
  const turns = createCallTurns(most);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => async () => {
    begun.push(name);
    await new Promise<void>((resolve) => ends.set(name, resolve));
    return name;
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
  };
  return { turns, begun, work, end };
}

test("so many works go on at once, the others in the order in which they asked", async () => {
  const { turns, begun, work, end } = openTurns(2);
  const all = ["a", "b", "c", "d"].map((name) => turns.take(work(name)));
  await end("none");
  expect(begun).toEqual(["a", "b"]);
  await end("b");
  expect(begun).toEqual(["a", "b", "c"]);
  await end("a");
  await end("c");
  await end("d");
  expect(await Promise.all(all)).toEqual(["a", "b", "c", "d"]);
});

test("what can wait begins after all others, also those that ask at the same moment", async () => {
  const { turns, begun, work, end } = openTurns(2);
  void turns.takeLast(work("second of a"));
  void turns.take(work("a"));
  void turns.takeLast(work("second of b"));
  void turns.take(work("b"));
  void turns.take(work("c"));
  await end("none");
  expect(begun).toEqual(["a", "b"]);
  await end("a");
  await end("b");
  expect(begun).toEqual(["a", "b", "c", "second of a"]);
  await end("c");
  expect(begun.at(-1)).toBe("second of b");
});

test("a turn ends also where the work fails", async () => {
  const turns = createCallTurns(1);
  const failed = turns.take(async () => {
    throw new Error("No.");
  });
  const next = turns.take(async () => "done");
  await expect(failed).rejects.toThrow("No.");
  expect(await next).toBe("done");
});
