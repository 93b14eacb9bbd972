import { createD1ClassOrderStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { addCourse, addEnrollment } from "../../../support/rows/courses.ts";
import { addEpisode } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

export function testClassOrderStore(open: OpenWorld): void {
  test("the learners of a course come page by page, those with disabled accounts left out", async () => {
    const { db } = await open();
    const courseId = await addCourse(db, { teacherId: await addUser(db) });
    for (const [name, banned] of [
      ["Ada", false],
      ["Ben", true],
      ["Cleo", false],
      ["Dan", false],
    ] as const) {
      const userId = await addUser(db, { name, banned });
      await addEnrollment(db, { userId, courseId });
    }
    const store = createD1ClassOrderStore(db);
    expect(await store.countLearners(courseId)).toBe(3);
    const first = await store.listLearners({ courseId, limit: 2, cursor: null });
    expect(first.learners.map(({ name }) => name)).toEqual(["Ada", "Cleo"]);
    const rest = await store.listLearners({ courseId, limit: 2, cursor: first.nextCursor });
    expect(rest).toMatchObject({ learners: [{ name: "Dan" }], nextCursor: null });
    expect(await store.countLearners("none")).toBe(0);
  });

  test("an order's episodes are counted by their state, without deleted and other ones", async () => {
    const { db } = await open();
    const orderId = "01930000-0000-7000-8000-000000000001";
    const requestKey = `class:${orderId}`;
    const failed: string[] = [];
    for (const status of ["failed", "completed", "failed"] as const) {
      const id = await addEpisode(db, { userId: await addUser(db), status, requestKey });
      if (status === "failed") failed.push(id);
    }
    const deleted = { status: "failed", requestKey, deletedAt: SINCE } as const;
    await addEpisode(db, { userId: await addUser(db), ...deleted });
    await addEpisode(db, { userId: await addUser(db), status: "failed" });
    const store = createD1ClassOrderStore(db);
    expect(await store.countStates(orderId)).toEqual({ failed: 2, completed: 1 });
    expect(await store.listFailed({ orderId, limit: 9 })).toEqual(failed);
    expect(await store.listFailed({ orderId, limit: 1 })).toEqual(failed.slice(0, 1));
    expect(await store.countStates("none")).toEqual({});
  });

  test("who gets none is kept by name with the reason, until they get one", async () => {
    const { db } = await open();
    const [zoe, ada] = [await addUser(db, { name: "Zoe" }), await addUser(db, { name: "Ada" })];
    const store = createD1ClassOrderStore(db);
    const orderId = "01930000-0000-7000-8000-000000000002";
    const full = { reason: "episode.too_many_unfinished", details: { most: 3 } } as const;
    const none = { reason: "episode.none_made", details: {} } as const;
    const refused = [zoe, ada].map((learnerId) => ({ learnerId, refusal: full }));
    await store.keepRefusals({ orderId, refused, ordered: [], at: SINCE });
    const again = [{ learnerId: zoe, refusal: none }];
    await store.keepRefusals({ orderId, refused: again, ordered: [], at: SINCE });
    const [first, second] = [
      { learnerId: ada, name: "Ada", refusal: full },
      { learnerId: zoe, name: "Zoe", refusal: none },
    ];
    expect(await store.listRefused({ orderId, limit: 9 })).toEqual({
      count: 2,
      first: [first, second],
    });
    expect(await store.listRefused({ orderId, limit: 1 })).toEqual({ count: 2, first: [first] });
    await store.keepRefusals({ orderId, refused: [], ordered: [ada], at: SINCE });
    expect(await store.listRefused({ orderId, limit: 9 })).toEqual({ count: 1, first: [second] });
    expect(await store.listRefused({ orderId: "none", limit: 9 })).toEqual({ count: 0, first: [] });
  });
}
