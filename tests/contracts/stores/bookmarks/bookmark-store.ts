import { createD1BookmarkStore, type Database, schema } from "@learnlab/adapters/d1";
import type { Bookmark } from "@learnlab/domain";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addEpisode } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const bounds = { most: 3, removedBefore: 0 };

async function openBookmarks(db: Database) {
  const userId = await addUser(db, { name: "Ada" });
  const episodeId = await addEpisode(db, { userId });
  const bookmark = (some: Partial<Bookmark> = {}): Bookmark => ({
    id: nextId(),
    userId,
    episodeId,
    language: "en",
    positionMs: 4_000,
    note: "Ask about this.",
    before: "Light is fast.",
    line: "In glass it is slower.",
    after: "So it bends.",
    changedAt: SINCE,
    removedAt: null,
    createdAt: SINCE,
    ...some,
  });
  const page = { userId, episodeId: null, limit: 10, cursor: null };
  return { store: createD1BookmarkStore(db), userId, episodeId, bookmark, page };
}

/** Every order of a few values. */
function permute<TValue>(values: readonly TValue[]): TValue[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((first, at) =>
    permute(values.toSpliced(at, 1)).map((rest) => [first, ...rest]),
  );
}

export function testBookmarkStore(open: OpenWorld): void {
  test("a bookmark is kept and listed with its episode's title, and found by its id", async () => {
    const { db } = await open();
    const { store, bookmark, page } = await openBookmarks(db);
    const first = bookmark();
    const kept = { ...first, episodeTitle: "Light" };
    expect(await store.save(first, bounds)).toEqual(kept);
    expect(await store.find(first.id)).toEqual(kept);
    expect(await store.list(page)).toEqual({ bookmarks: [kept], nextCursor: null });
    expect(await store.find("nothing")).toBeNull();
  });

  test("changes come in any order and any number of times: the latest stays", async () => {
    const { db } = await open();
    const { store, bookmark } = await openBookmarks(db);
    const made = bookmark();
    const changes = [
      made,
      { ...made, note: "Later.", changedAt: SINCE + 2 },
      { ...made, note: "", removedAt: SINCE + 1, changedAt: SINCE + 1 },
      // Two devices at the same moment.
      { ...made, note: "Also later.", changedAt: SINCE + 2 },
    ];
    for (const order of permute(changes)) {
      const id = nextId();
      for (const change of [...order, ...order]) await store.save({ ...change, id }, bounds);
      expect(await store.find(id)).toMatchObject({ note: "Later.", removedAt: null });
      await db.delete(schema.bookmarks).where(eq(schema.bookmarks.id, id));
    }
  });

  test("what was removed is listed no more, comes back with a later change, and is forgotten in time", async () => {
    const { db } = await open();
    const { store, bookmark, page } = await openBookmarks(db);
    const made = bookmark();
    await store.save(made, bounds);
    const removed = { ...made, note: "", changedAt: SINCE + 1, removedAt: SINCE + 1 };
    expect(await store.save(removed, bounds)).toMatchObject({ note: "", removedAt: SINCE + 1 });
    expect(await store.find(made.id)).toBeNull();
    expect((await store.list(page)).bookmarks).toEqual([]);
    expect(await store.save({ ...made, changedAt: SINCE + 2 }, bounds)).toMatchObject({
      note: made.note,
      removedAt: null,
    });
    await store.save({ ...removed, changedAt: SINCE + 3 }, bounds);
    await store.save(bookmark(), { ...bounds, removedBefore: SINCE + 2 });
    expect(await db.$count(schema.bookmarks)).toBe(1);
  });

  test("a person has so many at most, and what another person made stays theirs", async () => {
    const { db } = await open();
    const { store, bookmark } = await openBookmarks(db);
    const [first, ...others] = [bookmark(), bookmark(), bookmark()];
    for (const one of [first, ...others]) await store.save(one, bounds);
    expect(await store.save(bookmark(), bounds)).toBeNull();
    const changed = { ...first, note: "Changed.", changedAt: SINCE + 1 };
    expect(await store.save(changed, bounds)).toMatchObject({ note: "Changed." });
    const stranger = await addUser(db);
    const stolen = { ...first, userId: stranger, note: "Mine!", changedAt: SINCE + 9 };
    expect(await store.save(stolen, bounds)).toMatchObject({ userId: first.userId });
    expect(await store.find(first.id)).toMatchObject({ note: "Changed.", userId: first.userId });
    // Making and removing again and again is bounded too.
    const there = [first, ...others];
    for (let times = 0; times < 6; times += 1) {
      const oldest = there.shift() ?? first;
      await store.save({ ...oldest, changedAt: SINCE + 2, removedAt: SINCE + 2 }, bounds);
      const made = bookmark();
      if ((await store.save(made, bounds)) !== null) there.push(made);
    }
    expect(await db.$count(schema.bookmarks)).toBe(6);
  });

  test("they are listed page by page, the newest first, of one episode or all that exist", async () => {
    const { db } = await open();
    const { store, userId, bookmark, page } = await openBookmarks(db);
    const other = await addEpisode(db, { userId });
    const [first, second, third] = [
      bookmark(),
      bookmark({ createdAt: SINCE + 1, episodeId: other }),
      bookmark({ createdAt: SINCE + 2 }),
    ];
    for (const one of [first, second, third]) await store.save(one, bounds);
    const ids = (list: { bookmarks: { id: string }[] }) => list.bookmarks.map(({ id }) => id);
    const begin = await store.list({ ...page, limit: 2 });
    expect(ids(begin)).toEqual([third.id, second.id]);
    const rest = await store.list({ ...page, limit: 2, cursor: begin.nextCursor });
    expect([ids(rest), rest.nextCursor]).toEqual([[first.id], null]);
    expect(ids(await store.list({ ...page, episodeId: other }))).toEqual([second.id]);
    expect(ids(await store.list({ ...page, userId: await addUser(db) }))).toEqual([]);
    await db.update(schema.episodes).set({ deletedAt: SINCE }).where(eq(schema.episodes.id, other));
    expect(ids(await store.list(page))).toEqual([third.id, first.id]);
    expect(await store.find(second.id)).toBeNull();
  });
}
