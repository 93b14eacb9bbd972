import { createD1EpisodeStore, createD1ProgressStore } from "@learnlab/adapters/d1";
import type { Progress } from "@learnlab/domain";
import { expect, test } from "vitest";

import { addCourse, addEnrollment } from "../../../support/rows/courses.ts";
import { addEpisode, addTrack } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

function newProgress(of: { userId: string; episodeId: string } & Partial<Progress>): Progress {
  const coverage: Progress["coverage"] = { en: [[0, 1500]] };
  return {
    language: "en",
    positionMs: 1500,
    furthestMs: 2000,
    speed: 1.25,
    coverage,
    completion: 0.25,
    completedAt: null,
    lastPlayedAt: SINCE,
    credit: { ms: 12_345, at: SINCE },
    version: 1,
    ...of,
  };
}

export function testProgressStore(open: OpenWorld): void {
  test("progress that was saved comes back as it was; before that there is none", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const episodeId = await addEpisode(db, { userId });
    const store = createD1ProgressStore(db);
    expect(await store.find(userId, episodeId)).toBeNull();
    const progress = newProgress({ userId, episodeId });
    expect(await store.save({ progress, listens: [], at: SINCE })).toBe(true);
    expect(await store.find(userId, episodeId)).toEqual(progress);
    const next = { ...progress, coverage: {}, completedAt: SINCE, version: 2 };
    expect(await store.save({ progress: next, listens: [], at: SINCE })).toBe(true);
    expect(await store.find(userId, episodeId)).toEqual(next);
  });

  test("an episode comes with its tracks and its owner's progress, and with nobody else's", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const episodeId = await addEpisode(db, { userId });
    await addTrack(db, { episodeId, language: "en" });
    const store = createD1ProgressStore(db);
    expect(await store.findEpisode("none")).toBeNull();
    await store.save({
      progress: newProgress({ userId: other, episodeId }),
      listens: [],
      at: SINCE,
    });
    const { progress: none, listenerId, ...episode } = (await store.findEpisode(episodeId)) ?? {};
    expect(listenerId).toBe(userId);
    expect(none).toBeNull();
    expect(episode).toEqual(await createD1EpisodeStore(db).findWithTracks(episodeId));
    const progress = newProgress({ userId, episodeId });
    await store.save({ progress, listens: [], at: SINCE });
    expect((await store.findEpisode(episodeId))?.progress).toEqual(progress);
  });

  test("of devices that save at once one writes each version", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const episodeId = await addEpisode(db, { userId });
    const store = createD1ProgressStore(db);
    const save = (version: number, positionMs: number) =>
      store.save({
        progress: newProgress({ userId, episodeId, version, positionMs }),
        listens: [],
        at: SINCE,
      });
    const first = await Promise.all([save(1, 10), save(1, 20)]);
    expect(first.filter(Boolean)).toHaveLength(1);
    const second = await Promise.all([save(2, 30), save(2, 40)]);
    expect(second.filter(Boolean)).toHaveLength(1);
    expect(await save(1, 50)).toBe(false);
    expect(await save(4, 50)).toBe(false);
    const position = (await store.find(userId, episodeId))?.positionMs;
    expect(position).toBe(second[0] === true ? 30 : 40);
  });

  test("a person's sum is over their own episodes that are still there", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const store = createD1ProgressStore(db);
    expect(await store.sumUp(userId)).toEqual({ begun: 0, completed: 0, completion: 0 });
    const mine = await addEpisode(db, { userId });
    const finished = await addEpisode(db, { userId });
    const removed = await addEpisode(db, { userId, deletedAt: SINCE });
    const theirs = await addEpisode(db, { userId: other });
    for (const [episodeId, completion] of [
      [mine, 0.25],
      [finished, 1],
      [removed, 1],
      [theirs, 1],
    ] as const) {
      const completedAt = completion === 1 ? SINCE : null;
      const progress = newProgress({ userId, episodeId, completion, completedAt });
      await store.save({ progress, listens: [], at: SINCE });
    }
    expect(await store.sumUp(userId)).toEqual({ begun: 2, completed: 1, completion: 0.625 });
    expect(await store.sumUp(other)).toMatchObject({ begun: 0 });
  });

  test("a recording for a class counts once for whoever heard it, and only while they learn there", async () => {
    const { db } = await open();
    const [userId, teacher] = [await addUser(db), await addUser(db)];
    const store = createD1ProgressStore(db);
    const [courseId, left] = [await addCourse(db), await addCourse(db)];
    const row = { kind: "uploaded", forClass: true } as const;
    const recordings = [
      await addEpisode(db, { ...row, userId: teacher, courseId }),
      await addEpisode(db, { ...row, userId: teacher, courseId: left }),
    ];
    for (const id of [userId, teacher]) await addEnrollment(db, { userId: id, courseId });
    for (const id of [userId, teacher]) {
      for (const episodeId of recordings) {
        await store.save({
          progress: newProgress({ userId: id, episodeId }),
          listens: [],
          at: SINCE,
        });
      }
    }
    expect(await store.sumUp(userId)).toMatchObject({ begun: 1 });
    // Their own is theirs, also where it is for a class in which they learn.
    expect(await store.sumUp(teacher)).toMatchObject({ begun: 2 });
  });
}
