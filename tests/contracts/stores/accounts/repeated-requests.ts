import { createD1RepeatedRequests } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const MINUTE = 60_000;
const key = { userId: "u", key: "k" };
const given = { status: 201, body: '{"id":1}', location: "/x" };

const claimOf = (at: number, requestHash = "h") => ({
  ...key,
  requestHash,
  at,
  forgottenBefore: at - 1000 * MINUTE,
  lostBefore: at - 2 * MINUTE,
});

export function testRepeatedRequests(open: OpenWorld): void {
  test("of many with a key at once one is the first, the others find it running", async () => {
    const requests = createD1RepeatedRequests((await open()).db);
    const claims = await Promise.all([1, 2, 3].map(() => requests.claim(claimOf(SINCE))));
    expect(claims.map(({ state }) => state).toSorted()).toEqual(["first", "running", "running"]);
    expect(claims).toContainEqual({ state: "first", since: SINCE });
  });

  test("an answer that was kept is given again, to the same request of the same person", async () => {
    const requests = createD1RepeatedRequests((await open()).db);
    await requests.claim(claimOf(SINCE));
    await requests.keep({ ...key, ...given, at: SINCE + 1 });
    expect(await requests.claim(claimOf(SINCE + 2))).toEqual({ state: "answered", answer: given });
    expect(await requests.claim(claimOf(SINCE + 2, "other"))).toEqual({ state: "other" });
    const other = await requests.claim({ ...claimOf(SINCE + 2), userId: "v" });
    expect(other).toMatchObject({ state: "first" });
  });

  test("a key is free again when its request was refused, and after a while", async () => {
    const requests = createD1RepeatedRequests((await open()).db);
    await requests.claim(claimOf(SINCE));
    await requests.release(key);
    expect(await requests.claim(claimOf(SINCE + 1))).toEqual({ state: "first", since: SINCE + 1 });
    await requests.keep({ ...key, ...given, at: SINCE + 1 });
    const later = SINCE + 1001 * MINUTE;
    expect(await requests.claim(claimOf(later, "new"))).toEqual({ state: "first", since: later });
    expect(await requests.claim(claimOf(later + 1, "new"))).toEqual({ state: "running" });
  });

  test("a request that was lost is taken over by itself alone, under its first time", async () => {
    const requests = createD1RepeatedRequests((await open()).db);
    await requests.claim(claimOf(SINCE));
    const later = SINCE + 3 * MINUTE;
    expect(await requests.claim(claimOf(later, "other"))).toEqual({ state: "other" });
    expect(await requests.claim(claimOf(later))).toEqual({ state: "first", since: SINCE });
    expect(await requests.claim(claimOf(later + 1))).toEqual({ state: "running" });
  });

  test("one that failed nobody knows where is taken over at once", async () => {
    const requests = createD1RepeatedRequests((await open()).db);
    await requests.claim(claimOf(SINCE));
    await requests.reopen(key);
    expect(await requests.claim(claimOf(SINCE + 1))).toEqual({ state: "first", since: SINCE });
  });
}
