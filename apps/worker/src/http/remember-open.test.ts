import type { MediaVerdict } from "@learnlab/domain";
import { expect, test } from "vitest";

import { rememberOpen } from "./remember-open.ts";

function openCheck() {
  const state = { now: 1_000, verdict: "open" as MediaVerdict, asked: [] as string[] };
  const checkAs = rememberOpen(
    async (key) => {
      state.asked.push(key);
      return state.verdict;
    },
    () => state.now,
  );
  return { state, checkAs, check: (key: string) => checkAs(key, "learner") };
}

test("what is open is asked for every two seconds, by one of those who come at once", async () => {
  const { state, check } = openCheck();
  expect([await check("a"), await check("a"), await check("b")]).toEqual(["open", "open", "open"]);
  expect(state.asked).toEqual(["a", "b"]);
  state.now += 2_000;
  await Promise.all([check("a"), check("a"), check("a")]);
  expect(state.asked).toEqual(["a", "b", "a"]);
});

test("what is closed is closed for all as soon as one has asked, at the latest after four seconds", async () => {
  const { state, check } = openCheck();
  await check("a");
  state.verdict = "closed";
  state.now += 1_999;
  expect(await check("a")).toBe("open");
  state.now += 1;
  expect([await check("a"), await check("a")]).toEqual(["closed", "closed"]);
  state.verdict = "open";
  expect(await check("a")).toBe("open");
  state.verdict = "missing";
  state.now += 4_000;
  expect(await Promise.all([check("a"), check("a")])).toEqual(["missing", "missing"]);
});

test("what is open to one reader is asked for anew for another", async () => {
  const { state, checkAs } = openCheck();
  await checkAs("a", { listenerId: "ida" });
  state.verdict = "closed";
  expect(await checkAs("a", { listenerId: "ida" })).toBe("open");
  for (const reader of ["learner", "staff", { listenerId: "omar" }] as const) {
    expect(await checkAs("a", reader)).toBe("closed");
  }
});
