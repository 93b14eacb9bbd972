import {
  createD1ApprovalStore,
  createD1EpisodeStore,
  type Database,
  schema,
} from "@learnlab/adapters/d1";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { addCourse } from "../../../support/rows/courses.ts";
import { addEpisode, addStep, addTrack } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const { episodeApprovals, episodes } = schema;
const stamps = { createdAt: SINCE, updatedAt: SINCE };
const at = SINCE + 1_000;

type Row = Partial<typeof episodes.$inferInsert>;

async function openQueue(db: Database) {
  const store = createD1ApprovalStore(db);
  const [optics, waves] = [await addCourse(db), await addCourse(db, { title: "Waves" })];
  const userId = await addUser(db, { name: "Ada" });
  const ask = (episodeId: string, courseId: string, since = SINCE) =>
    db
      .insert(episodeApprovals)
      .values({ episodeId, courseId, state: "waiting", ...stamps, createdAt: since });
  const make = async (row: Row = {}, courseIds = [optics]) => {
    const waiting = { status: "awaiting_review", withheld: true, scriptKey: "s" } as const;
    const id = await addEpisode(db, { userId, ...waiting, ...row });
    for (const courseId of courseIds) await ask(id, courseId, row.createdAt ?? SINCE);
    return id;
  };
  const find = async (id: string) => {
    const [row] = await db.select().from(episodes).where(eq(episodes.id, id));
    return row;
  };
  const stateOf = async (episodeId: string, courseId = optics) => {
    const [row] = await db
      .select()
      .from(episodeApprovals)
      .where(
        and(eq(episodeApprovals.episodeId, episodeId), eq(episodeApprovals.courseId, courseId)),
      );
    return row?.state ?? null;
  };
  return { store, optics, waves, userId, ask, make, find, stateOf };
}

const rejectedFor = "The second lesson is wrong.";

export function testApprovalStore(open: OpenWorld): void {
  test("a course does not ask until its teachers want it; the queue counts what is made and not deleted", async () => {
    const { db } = await open();
    const { store, optics, make } = await openQueue(db);
    expect(await store.findRule(optics)).toEqual({ isRequired: false, waiting: 0 });
    await store.setRule({ courseId: optics, isRequired: true, at });
    await make();
    await make({ status: "speaking" });
    await make({ deletedAt: SINCE });
    expect(await store.findRule(optics)).toEqual({ isRequired: true, waiting: 1 });
  });

  test("the longest waiting comes first, page by page, with whose it is and whose word is missing", async () => {
    const { db } = await open();
    const { store, optics, waves, make, ask } = await openQueue(db);
    const late = await make({ createdAt: SINCE + 2 });
    const both = await make({ createdAt: SINCE + 1 }, [optics]);
    await ask(both, waves);
    await addTrack(db, { episodeId: both });
    const first = await make();
    const page = await store.list({ courseId: optics, limit: 2, cursor: null });
    expect(page.episodes.map(({ id }) => id)).toEqual([first, both]);
    expect(page.episodes[1]).toMatchObject({
      title: "Light",
      learnerName: "Ada",
      durationMs: 60_000,
      createdAt: SINCE + 1,
    });
    const asked = [
      { courseId: optics, course: "Optics", state: "waiting" },
      { courseId: waves, course: "Waves", state: "waiting" },
    ];
    expect(page.episodes[1]?.courses.toSorted((a, b) => a.course.localeCompare(b.course))).toEqual(
      asked,
    );
    expect(await store.listOfEpisode(both)).toEqual(asked);
    const rest = await store.list({ courseId: optics, limit: 2, cursor: page.nextCursor });
    expect(rest).toMatchObject({ episodes: [{ id: late }], nextCursor: null });
    expect((await store.list({ courseId: waves, limit: 2, cursor: null })).episodes).toHaveLength(
      1,
    );
  });

  test("the last approval releases an episode, at its moment; approving again changes nothing", async () => {
    const { db } = await open();
    const { store, optics, waves, userId, make, find } = await openQueue(db);
    const alone = await make();
    const both = await make({}, [optics, waves]);
    const approve = (courseId: string, moment: number) =>
      store.approve({ courseId, episodeIds: [alone, both], at: moment });
    expect(await approve(optics, at)).toEqual({
      approved: expect.arrayContaining([
        { id: alone, userId },
        { id: both, userId },
      ]),
      released: [alone],
    });
    expect(await find(alone)).toMatchObject({
      status: "completed",
      withheld: false,
      completedAt: at,
    });
    expect(await find(both)).toMatchObject({ status: "awaiting_review", withheld: true });
    expect(await approve(optics, at + 1)).toEqual({ approved: [], released: [] });
    expect(await find(alone)).toMatchObject({ completedAt: at });
    expect(await approve(waves, at + 2)).toEqual({
      approved: [{ id: both, userId }],
      released: [both],
    });
    expect(await find(both)).toMatchObject({ status: "completed", completedAt: at + 2 });
    expect(await store.listOfEpisode(both)).toEqual([]);
  });

  test("only what waits for the course is decided: not what is being made, deleted, or another course's", async () => {
    const { db } = await open();
    const { store, optics, waves, make, find } = await openQueue(db);
    const making = await make({ status: "speaking" });
    const gone = await make({ deletedAt: SINCE });
    const other = await make({}, [waves]);
    const episodeIds = [making, gone, other];
    const nothing = { approved: [], released: [] };
    expect(await store.approve({ courseId: optics, episodeIds, at })).toEqual(nothing);
    for (const episodeId of episodeIds) {
      const change = { courseId: optics, episodeId, reason: rejectedFor, at };
      expect(await store.reject(change)).toBeNull();
      expect(await find(episodeId)).toMatchObject({ withheld: true, error: null });
    }
  });

  test("one rejection is enough; the reason is the episode's error, and nothing of it is released", async () => {
    const { db } = await open();
    const { store, optics, waves, userId, make, find, stateOf } = await openQueue(db);
    const id = await make({}, [optics, waves]);
    const change = { courseId: optics, episodeId: id, reason: rejectedFor, at };
    expect(await store.reject(change)).toEqual({ id, userId });
    expect(await find(id)).toMatchObject({
      status: "failed",
      withheld: true,
      error: rejectedFor,
      errorReason: "review.rejected",
      completedAt: null,
    });
    expect(await store.reject(change)).toBeNull();
    expect(await store.approve({ courseId: waves, episodeIds: [id], at })).toEqual({
      approved: [],
      released: [],
    });
    expect([await stateOf(id), await stateOf(id, waves)]).toEqual(["rejected", "waiting"]);
  });

  test("a rejected episode that is retried begins anew: nothing that was rejected is left", async () => {
    const { db } = await open();
    const { store, optics, make, find, stateOf } = await openQueue(db);
    const id = await make({ conceptIds: ["c"], questionIds: ["q"], why: null });
    await addTrack(db, { episodeId: id });
    await addStep(db, { episodeId: id, step: "script", state: "done" });
    await store.reject({ courseId: optics, episodeId: id, reason: rejectedFor, at });
    const episodeStore = createD1EpisodeStore(db);
    const bounds = { perDay: 5, unfinished: 3, retries: 5 };
    expect(await episodeStore.retry({ episodeId: id, at }, bounds)).toEqual({ retried: true });
    expect(await find(id)).toMatchObject({
      status: "pending",
      withheld: true,
      title: "",
      scriptKey: null,
      conceptIds: [],
      questionIds: [],
      error: null,
    });
    expect(await stateOf(id)).toBeNull();
    const again = await episodeStore.findWithSteps(id);
    expect(again).toMatchObject({ tracks: [], steps: [{ kind: "script", state: "failed" }] });
  });

  test("a course that does not ask any more says nothing to what is being made, and keeps its queue", async () => {
    const { db } = await open();
    const { store, optics, waves, make, find, stateOf } = await openQueue(db);
    const queued = await make();
    const making = await make({ status: "speaking" });
    const both = await make({ status: "writing" }, [optics, waves]);
    await store.setRule({ courseId: optics, isRequired: false, at });
    expect(await stateOf(queued)).toBe("waiting");
    expect(await find(queued)).toMatchObject({ withheld: true });
    expect([await stateOf(making), await stateOf(both)]).toEqual([null, null]);
    expect(await find(making)).toMatchObject({ withheld: false });
    expect(await find(both)).toMatchObject({ withheld: true });
  });
}
