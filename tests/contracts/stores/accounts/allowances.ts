import { createAllowances } from "@learnlab/adapters/auth";
import { webDigest } from "@learnlab/adapters/runtime";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const wanted = { kind: "sign_up", subject: "203.0.113.1", most: 2, windowMs: 1000 } as const;

export function testAllowances(open: OpenWorld): void {
  test("of many at once as many are allowed as may be", async () => {
    const { db } = await open();
    const allowances = createAllowances({ db, digest: webDigest });
    const take = () => allowances.take({ ...wanted, id: nextId(), at: SINCE });
    const taken = await Promise.all([take(), take(), take(), take()]);
    expect(taken.filter(Boolean)).toHaveLength(2);
  });

  test("the window slides, and kinds and subjects count for themselves", async () => {
    const { db } = await open();
    const allowances = createAllowances({ db, digest: webDigest });
    const take = (at: number, change = {}) =>
      allowances.take({ ...wanted, id: nextId(), at: SINCE + at, ...change });
    expect([await take(0), await take(600), await take(999)]).toEqual([true, true, false]);
    expect([await take(1000), await take(1001)]).toEqual([true, false]);
    expect(await take(1001, { subject: "203.0.113.2" })).toBe(true);
    expect(await take(1001, { kind: "reset_mail" })).toBe(true);
  });
}
