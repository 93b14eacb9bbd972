import { createD1AccountStore, createD1EpisodeStore, schema } from "@learnlab/adapters/d1";
import { DEFAULT_SETTINGS } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addEpisode } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";

const DAY = 86_400_000;
const at = SINCE + 1;
const bounds = { perDay: 3, unfinished: 2, retries: 2 };

interface Asked {
  userId: string;
  localDate?: string;
  at?: number;
  requestKey?: string;
}

function newEpisode(asked: Asked) {
  const known = { kind: "requested", languages: ["en" as const], outputFormat: "both" } as const;
  const request = { requestKey: nextId(), localDate: "2026-11-21", at };
  return { id: nextId(), ...known, languages: ["en" as const], ...request, ...asked };
}

export function testEpisodeBounds(open: OpenWorld): void {
  testRequests(open);
  testMoves(open);
  testRetries(open);
}

function testRequests(open: OpenWorld): void {
  test("of many who ask at once as many are made as may be, and a known key is answered all the same", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const store = createD1EpisodeStore(db);
    const wanted = [1, 2, 3, 4].map(() => newEpisode({ userId }));
    const made = await Promise.all(wanted.map((episode) => store.createWithin(episode, bounds)));
    expect(made.filter((answer) => "created" in answer)).toHaveLength(2);
    expect(made).toContainEqual({ refused: "unfinished" });
    const first = made.find((answer) => "created" in answer);
    const known = wanted.find((_, index) => made[index] === first);
    const again = newEpisode({ userId, requestKey: known?.requestKey ?? "" });
    expect(await store.createWithin(again, bounds)).toEqual({ id: known?.id, created: false });
    const room = { perDay: 99, unfinished: 99 };
    expect(await store.createWithin(again, room)).toEqual({ id: known?.id, created: false });
  });

  test("a day has so many, whatever became of them; the next day has its own", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const ended = { userId, createdAt: SINCE };
    await addEpisode(db, { ...ended, status: "completed" });
    await addEpisode(db, { ...ended, status: "failed" });
    await addEpisode(db, { ...ended, status: "completed", deletedAt: SINCE });
    const store = createD1EpisodeStore(db);
    const ask = (localDate: string) =>
      store.createWithin(newEpisode({ userId, localDate }), bounds);
    expect(await store.countRequested({ userId, localDate: "2026-11-21", at })).toEqual({
      unfinished: 0,
      ofDay: 3,
      ofDate: 3,
    });
    expect(await ask("2026-11-21")).toEqual({ refused: "perDay" });
    expect(await ask("2026-11-22")).toMatchObject({ created: true });
  });

  test("dailies and uploads count for neither bound", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    for (const kind of ["daily", "uploaded"] as const) {
      for (let index = 0; index < 3; index += 1) await addEpisode(db, { userId, kind });
    }
    const store = createD1EpisodeStore(db);
    expect(await store.createWithin(newEpisode({ userId }), bounds)).toMatchObject({
      created: true,
    });
    const day = { userId, localDate: "2026-11-21", at };
    expect(await store.countRequested(day)).toEqual({ unfinished: 1, ofDay: 1, ofDate: 1 });
  });
}

function testMoves(open: OpenWorld): void {
  test("after a move to another zone what was made in the 24 hours before counts for the new day too", async () => {
    const world = await open();
    const userId = await addUser(world.db);
    const day = { localDate: "2026-11-20", createdAt: SINCE - 1000 };
    const made = { userId, status: "completed", ...day } as const;
    for (let index = 0; index < 3; index += 1) await addEpisode(world.db, made);
    const store = createD1EpisodeStore(world.db);
    const ask = (later: number) =>
      store.createWithin(newEpisode({ userId, at: SINCE + later }), bounds);
    await move(world, { userId, timeZone: "UTC" });
    const first = await ask(1);
    expect(first).toMatchObject({ created: true });
    await world.db.delete(schema.episodes);
    for (let index = 0; index < 3; index += 1) await addEpisode(world.db, made);
    await move(world, { userId, timeZone: "Pacific/Kiritimati" });
    const newDay = { userId, localDate: "2026-11-21", at: SINCE + 1 };
    expect(await store.countRequested(newDay)).toEqual({ unfinished: 0, ofDay: 3, ofDate: 0 });
    expect(await ask(1)).toEqual({ refused: "moved" });
    expect(await ask(DAY)).toMatchObject({ created: true });
  });
}

async function move(
  { db }: World,
  { userId, timeZone }: { userId: string; timeZone: string },
): Promise<void> {
  await createD1AccountStore(db).saveSettings({
    userId,
    settings: { ...DEFAULT_SETTINGS, timeZone },
    daily: { nextDailyAt: null, overdue: null, isNewTime: false, resumes: false },
    at: SINCE,
  });
}

function testRetries(open: OpenWorld): void {
  test("a failed episode is tried again as often as may be; nothing else is", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const failed = { status: "failed", error: "No.", errorReason: "internal", sweeps: 3 } as const;
    const episodeId = await addEpisode(db, { userId, ...failed });
    const store = createD1EpisodeStore(db);
    const retry = () => store.retry({ episodeId, at }, bounds);
    expect(await retry()).toEqual({ retried: true });
    expect(await store.find(episodeId)).toMatchObject({
      status: "pending",
      error: null,
      errorReason: null,
    });
    expect(await retry()).toEqual({ refused: "notFailed" });
    await failAll({ db });
    expect(await retry()).toEqual({ retried: true });
    await failAll({ db });
    expect(await retry()).toEqual({ refused: "retries" });
    expect(await store.retry({ episodeId: "none", at }, bounds)).toEqual({ refused: "notFailed" });
  });

  test("of two who try it again at once one does, and where nothing is made nobody does", async () => {
    const { db } = await open();
    const episodeId = await addEpisode(db, { userId: await addUser(db), status: "failed" });
    const store = createD1EpisodeStore(db);
    const none = { ...bounds, perDay: 0 };
    expect(await store.retry({ episodeId, at }, none)).toEqual({ refused: "perDay" });
    const retry = () => store.retry({ episodeId, at }, bounds);
    const answers = await Promise.all([retry(), retry()]);
    expect(answers).toContainEqual({ retried: true });
    expect(answers).toContainEqual({ refused: "notFailed" });
  });

  test("neither a retry nor a restored one passes how many are made at once", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    for (let index = 0; index < 2; index += 1) await addEpisode(db, { userId });
    const failed = await addEpisode(db, { userId, status: "failed" });
    const removed = await addEpisode(db, { userId, deletedAt: SINCE });
    const daily = await addEpisode(db, { userId, kind: "daily", deletedAt: SINCE });
    const store = createD1EpisodeStore(db);
    expect(await store.retry({ episodeId: failed, at }, bounds)).toEqual({ refused: "unfinished" });
    expect(await store.restore({ episodeId: removed, at }, bounds)).toBe(false);
    expect(await store.restore({ episodeId: daily, at }, bounds)).toBe(true);
    expect(await store.restore({ episodeId: removed, at }, { unfinished: 3 })).toBe(true);
  });
}

async function failAll({ db }: Pick<World, "db">): Promise<void> {
  await db.update(schema.episodes).set({ status: "failed", error: "No.", errorReason: "internal" });
}
