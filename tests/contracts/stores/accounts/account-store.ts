import { createD1AccountStore, schema } from "@learnlab/adapters/d1";
import { DEFAULT_SETTINGS, type PeopleFilter } from "@learnlab/domain";
import { expect, test } from "vitest";

import { addLink, addSession, addToken, addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";

const HOUR = 3_600_000;
const at = SINCE + HOUR;
const page = {
  limit: 2,
  cursor: null,
  search: "",
  role: null,
  state: null,
  seenSince: null,
  seenBefore: null,
};

export function testAccountStore(open: OpenWorld): void {
  testPeople(open);
  testSettings(open);
}

function testPeople(open: OpenWorld): void {
  test("a person is found as their row has them, and nobody is null", async () => {
    const { db } = await open();
    const id = await addUser(db, { name: "Ada", email: "ada@b.c", role: "teacher", banned: true });
    const accounts = createD1AccountStore(db);
    expect(await accounts.find(id)).toEqual({
      id,
      name: "Ada",
      email: "ada@b.c",
      role: "teacher",
      disabled: true,
      createdAt: SINCE,
      lastSeenAt: null,
    });
    expect(await accounts.find("nobody")).toBeNull();
  });

  test("a rename and a role change who they are of alone", async () => {
    const { db } = await open();
    const [id, other] = [await addUser(db), await addUser(db)];
    const accounts = createD1AccountStore(db);
    await accounts.rename({ userId: id, name: "Countess", at });
    await accounts.setRole({ userId: id, role: "admin", at });
    expect(await accounts.find(id)).toMatchObject({ name: "Countess", role: "admin" });
    expect(await accounts.find(other)).toMatchObject({ name: "Ada", role: "learner" });
  });

  test("people come by name and id, a page after the other, each once", async () => {
    const { db } = await open();
    const names = ["Bea", "Ada", "Ada", "Cleo", "Ada"];
    const ids: string[] = [];
    for (const name of names) ids.push(await addUser(db, { name }));
    const accounts = createD1AccountStore(db);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const found = await accounts.list({ ...page, cursor });
      seen.push(...found.people.map(({ id }) => id));
      cursor = found.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual([1, 2, 4, 0, 3].map((index) => ids[index]));
  });

  test("a name of any length is walked past", async () => {
    const { db } = await open();
    const long = "x".repeat(5000);
    await addUser(db, { name: `${long}b` });
    await addUser(db, { name: `${long}a` });
    const accounts = createD1AccountStore(db);
    const { nextCursor } = await accounts.list({ ...page, limit: 1 });
    expect((await accounts.list({ ...page, cursor: nextCursor })).people).toHaveLength(1);
  });

  test("a search finds parts of names and addresses, in any case, and takes no pattern", async () => {
    const { db } = await open();
    await addUser(db, { name: "Ada Lovelace", email: "first@b.c" });
    await addUser(db, { name: "100 %", email: "second@b.c" });
    const accounts = createD1AccountStore(db);
    const find = async (search: string) =>
      (await accounts.list({ ...page, search })).people.map(({ email }) => email);
    expect(await find("LOVE")).toEqual(["first@b.c"]);
    expect(await find("COND@")).toEqual(["second@b.c"]);
    expect(await find("%")).toEqual(["second@b.c"]);
    expect(await find("x".repeat(80))).toEqual([]);
  });

  test("people are filtered by role, by state and by when they were last seen", async () => {
    const { db } = await open();
    await addUser(db, { email: "new@b.c" });
    await addUser(db, { email: "old@b.c", lastSeenAt: SINCE });
    await addUser(db, { email: "here@b.c", lastSeenAt: at, role: "teacher" });
    await addUser(db, { email: "shut@b.c", lastSeenAt: at, banned: true });
    const accounts = createD1AccountStore(db);
    const find = async (filter: Partial<PeopleFilter>) =>
      (await accounts.list({ ...page, limit: 9, ...filter })).people.map(({ email }) => email);
    expect(await find({ role: "teacher" })).toEqual(["here@b.c"]);
    expect(await find({ state: "active" })).toEqual(["old@b.c", "here@b.c"]);
    expect(await find({ state: "never_seen" })).toEqual(["new@b.c"]);
    expect(await find({ state: "disabled" })).toEqual(["shut@b.c"]);
    expect(await find({ seenSince: at })).toEqual(["here@b.c", "shut@b.c"]);
    expect(await find({ seenBefore: at })).toEqual(["old@b.c"]);
  });

  test("who is disabled loses sessions, links and tokens at once; who is enabled again gets none back", async () => {
    const { db } = await open();
    const [id, other] = [await addUser(db), await addUser(db)];
    for (const userId of [id, other]) await addAccess(db, userId);
    const accounts = createD1AccountStore(db);
    await accounts.setDisabled({ userId: id, disabled: true, at });
    expect(await accounts.find(id)).toMatchObject({ disabled: true });
    await accounts.setDisabled({ userId: id, disabled: false, at });
    expect(await accounts.find(id)).toMatchObject({ disabled: false });
    expect(await listAccess(db)).toEqual([other, other, other]);
  });
}

async function addAccess(db: World["db"], userId: string): Promise<void> {
  await addSession(db, { userId });
  await addLink(db, { userId });
  await addToken(db, { userId });
}

/** Whose sessions, links and tokens there are. */
async function listAccess(db: World["db"]): Promise<string[]> {
  const sessions = await db.select().from(schema.sessions);
  const links = await db.select().from(schema.accountLinks);
  const tokens = await db.select().from(schema.apiTokens);
  const open = tokens.filter(({ revokedAt }) => revokedAt === null);
  return [...sessions, ...links, ...open].map(({ userId }) => userId);
}

function testSettings(open: OpenWorld): void {
  const daily = { nextDailyAt: at, overdue: null, isNewTime: false, resumes: false };
  const saved = async ({ db }: World, userId: string) =>
    (await db.query.learnerSettings.findMany()).find((row) => row.userId === userId);

  test("settings that were saved come back; before that there are none", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const accounts = createD1AccountStore(db);
    expect(await accounts.findSettings(userId)).toBeNull();
    const settings = {
      ...DEFAULT_SETTINGS,
      languages: ["ja" as const, "en" as const],
      voices: { en: "Matthew" },
      secondVoice: false,
      questionMode: "hands_free" as const,
      defaultSpeed: 1.25,
      courseSpeeds: { "Sound and light": 0.9 },
    };
    await accounts.saveSettings({ userId, settings, daily, at });
    expect(await accounts.findSettings(userId)).toEqual(settings);
    await accounts.saveSettings({ userId, settings: DEFAULT_SETTINGS, daily, at: at + 1 });
    expect(await accounts.findSettings(userId)).toEqual(DEFAULT_SETTINGS);
  });

  test("the next daily moves with a new time alone", async () => {
    const world = await open();
    const userId = await addUser(world.db);
    const accounts = createD1AccountStore(world.db);
    const save = (change: Partial<typeof daily>) =>
      accounts.saveSettings({
        userId,
        settings: DEFAULT_SETTINGS,
        daily: { ...daily, ...change },
        at,
      });
    await save({});
    await save({ nextDailyAt: at + HOUR });
    expect(await saved(world, userId)).toMatchObject({ nextDailyAt: at });
    await save({ nextDailyAt: at + HOUR, isNewTime: true });
    expect(await saved(world, userId)).toMatchObject({ nextDailyAt: at + HOUR });
  });

  test("a daily that is overdue keeps being due, whatever is saved", async () => {
    const world = await open();
    const userId = await addUser(world.db);
    const accounts = createD1AccountStore(world.db);
    const settings = DEFAULT_SETTINGS;
    await accounts.saveSettings({ userId, settings, daily, at });
    const overdue = { at: at + 7, dayEndsAt: at + HOUR };
    const moved = { ...daily, nextDailyAt: at + 9 * HOUR, overdue, isNewTime: true };
    await accounts.saveSettings({ userId, settings, daily: moved, at });
    expect(await saved(world, userId)).toMatchObject({ nextDailyAt: at + 7 });
    await accounts.saveSettings({
      userId,
      settings,
      daily: { ...moved, overdue: { ...overdue, dayEndsAt: at } },
      at,
    });
    expect(await saved(world, userId)).toMatchObject({ nextDailyAt: at + 9 * HOUR });
  });

  test("while dailies rest nothing is planned, until they are resumed", async () => {
    const world = await open();
    const { db } = world;
    const userId = await addUser(db);
    const accounts = createD1AccountStore(db);
    const settings = DEFAULT_SETTINGS;
    await accounts.saveSettings({ userId, settings, daily, at });
    await db.update(schema.learnerSettings).set({ nextDailyAt: null, dailyPausedAt: at });
    await accounts.saveSettings({ userId, settings, daily: { ...daily, isNewTime: true }, at });
    expect(await saved(world, userId)).toMatchObject({ nextDailyAt: null, dailyPausedAt: at });
    const resumed = { ...daily, isNewTime: true, resumes: true };
    await accounts.saveSettings({ userId, settings, daily: resumed, at: at + 5 });
    expect(await saved(world, userId)).toMatchObject({
      nextDailyAt: at,
      dailyPausedAt: null,
      dailyResumedAt: at + 5,
    });
  });
}
