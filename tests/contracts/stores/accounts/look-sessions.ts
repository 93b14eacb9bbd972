import { createAuth, createLookSessions, createSessionReader } from "@learnlab/adapters/auth";
import { schema } from "@learnlab/adapters/d1";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addSession, addUser } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const { sessions, users } = schema;
const secret = "a-secret-that-only-tests-know-0001";
const origin = "http://learnlab.test";
const HOUR = 3_600_000;

async function openLook(open: OpenWorld) {
  const world = await open();
  const { db } = world;
  const [userId, adminId] = [await addUser(db), await addUser(db, { role: "admin" })];
  const expiresAt = new Date(Date.now() + 24 * HOUR);
  const adminSessionId = await addSession(db, { userId: adminId, expiresAt });
  const auth = createAuth({ db, origin, secret, nextId });
  const looks = createLookSessions({ auth, db });
  const endsAt = Date.now() + HOUR;
  const device = { address: null, userAgent: null };
  const { id, headers } = await looks.start({ userId, adminId, adminSessionId, device, endsAt });
  const cookie = headers.find(([name]) => name === "set-cookie")?.[1].split(";")[0] ?? "";
  const read = (now = Date.now()) =>
    createSessionReader({
      db,
      secret,
      cookieName: "learnlab-session",
      clock: { now: () => now },
    }).read(new Headers({ cookie }));
  return { db, looks, userId, adminId, adminSessionId, id, read, endsAt };
}

export function testLookSessions(open: OpenWorld): void {
  test("it is read as the person's, with the admin who looks, until it ends by itself", async () => {
    const { read, userId, adminId, endsAt } = await openLook(open);
    expect(await read()).toMatchObject({ id: userId, look: { by: adminId } });
    expect(await read(endsAt + 1)).toBeNull();
  });

  test("it ends with the session in which the admin began it", async () => {
    const { db, read, adminSessionId, endsAt } = await openLook(open);
    const expiresAt = new Date(endsAt - 1_000);
    await db.update(sessions).set({ expiresAt }).where(eq(sessions.id, adminSessionId));
    expect(await read(endsAt - 1_001)).not.toBeNull();
    expect(await read(endsAt - 1_000)).toBeNull();
  });

  test("what nobody ended is over with its time, or with the admin's own session", async () => {
    const { db, looks, userId, adminId, adminSessionId, id, endsAt } = await openLook(open);
    const over = { sessionId: id, userId, by: adminId, endsAt };
    const now = Date.now();
    expect(await looks.listOver(now)).toEqual([]);
    expect(await looks.listOver(endsAt)).toEqual([over]);
    // Between its two writes a look has no session of the admin's yet.
    await db.update(sessions).set({ impersonatedIn: null }).where(eq(sessions.id, id));
    expect(await looks.listOver(now)).toEqual([]);
    await db.update(sessions).set({ impersonatedIn: adminSessionId }).where(eq(sessions.id, id));
    await db.update(users).set({ role: "teacher" }).where(eq(users.id, adminId));
    expect(await looks.listOver(now)).toEqual([over]);
  });

  test("ending it is told once, and ends no session of the person's own", async () => {
    const { db, looks, userId, id, read } = await openLook(open);
    const own = await addSession(db, { userId });
    expect(await looks.end({ userId, sessionId: own })).toBe(false);
    expect(await looks.end({ userId, sessionId: id })).toBe(true);
    expect(await looks.end({ userId, sessionId: id })).toBe(false);
    expect(await read()).toBeNull();
  });

  test.each([
    [
      "the admin signed out where it began",
      ({ db, adminSessionId }) => db.delete(sessions).where(eq(sessions.id, adminSessionId)),
    ],
    [
      "the admin is none any more",
      ({ db, adminId }) => db.update(users).set({ role: "teacher" }).where(eq(users.id, adminId)),
    ],
    [
      "the admin is disabled",
      ({ db, adminId }) => db.update(users).set({ banned: true }).where(eq(users.id, adminId)),
    ],
    [
      "the person is disabled",
      ({ db, userId }) => db.update(users).set({ banned: true }).where(eq(users.id, userId)),
    ],
    [
      "the person became an admin",
      ({ db, userId }) => db.update(users).set({ role: "admin" }).where(eq(users.id, userId)),
    ],
    [
      "nothing says in which session it began",
      ({ db, id }) => db.update(sessions).set({ impersonatedIn: null }).where(eq(sessions.id, id)),
    ],
  ] satisfies [string, (look: Awaited<ReturnType<typeof openLook>>) => Promise<unknown>][])(
    "it is over at once when %s",
    async (_, change) => {
      const look = await openLook(open);
      expect(await look.read()).not.toBeNull();
      await change(look);
      expect(await look.read()).toBeNull();
    },
  );

  test("a look does not begin another", async () => {
    const { db, adminSessionId, read } = await openLook(open);
    await db
      .update(sessions)
      .set({ impersonatedBy: await addUser(db) })
      .where(eq(sessions.id, adminSessionId));
    expect(await read()).toBeNull();
  });
}
