import { createD1ChoiceStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

export function testChoiceStore(open: OpenWorld): void {
  test("one choice stands for a learner and a concept, the last one, until it is taken back", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const store = createD1ChoiceStore(db);
    await store.set({ userId, conceptId: "lens", kind: "skip", at: SINCE });
    await store.set({ userId, conceptId: "ray", kind: "more", at: SINCE + 1 });
    await store.set({ userId: other, conceptId: "lens", kind: "not_weak", at: SINCE + 2 });
    await store.set({ userId, conceptId: "lens", kind: "not_weak", at: SINCE + 3 });
    const lens = { conceptId: "lens", kind: "not_weak", chosenAt: SINCE + 3 };
    const ray = { conceptId: "ray", kind: "more", chosenAt: SINCE + 1 };
    expect(new Set(await store.list(userId))).toEqual(new Set([lens, ray]));
    await store.remove({ userId, conceptId: "lens" });
    await store.remove({ userId, conceptId: "never chosen" });
    expect(await store.list(userId)).toEqual([ray]);
    expect(await store.list(other)).toHaveLength(1);
  });
}
