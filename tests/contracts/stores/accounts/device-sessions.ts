import { createAuth, createDeviceSessions } from "@learnlab/adapters/auth";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addSession, addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

function openSessions({ db }: World) {
  const secret = "a-secret-that-only-tests-know-0001";
  const auth = createAuth({ db, origin: "http://learnlab.test", secret, nextId });
  return createDeviceSessions({ auth, db, clock: { now: () => SINCE } });
}

export function testDeviceSessions(open: OpenWorld): void {
  test("a session that was started is answered with its cookie, and listed by its device", async () => {
    const world = await open();
    const userId = await addUser(world.db);
    const sessions = openSessions(world);
    const device = { address: "203.0.113.1", userAgent: FIREFOX };
    const { headers } = await sessions.start({ userId, device });
    expect(headers.map(([name]) => name)).toContain("set-cookie");
    const [listed, ...more] = await sessions.list({ userId, at: Date.now() });
    expect(more).toEqual([]);
    expect(listed?.device).toMatch(/Firefox/);
    expect(await world.db.query.users.findFirst()).toMatchObject({ lastSeenAt: SINCE });
  });

  test("those in force are listed, the one used last first", async () => {
    const world = await open();
    const userId = await addUser(world.db);
    const used = (later: number) => ({ userId, updatedAt: new Date(SINCE + later) });
    const first = await addSession(world.db, used(1));
    const second = await addSession(world.db, used(2));
    await addSession(world.db, { ...used(3), expiresAt: new Date(SINCE) });
    await addSession(world.db, { userId: await addUser(world.db) });
    const listed = await openSessions(world).list({ userId, at: SINCE });
    expect(listed.map(({ id, lastUsedAt }) => [id, lastUsedAt])).toEqual([
      [second, SINCE + 2],
      [first, SINCE + 1],
    ]);
  });

  test("a person ends their own session, and no other's", async () => {
    const world = await open();
    const [userId, other] = [await addUser(world.db), await addUser(world.db)];
    const [mine, theirs] = [
      await addSession(world.db, { userId }),
      await addSession(world.db, { userId: other }),
    ];
    const sessions = openSessions(world);
    expect(await sessions.end({ userId, sessionId: theirs })).toBe(false);
    expect(await sessions.end({ userId, sessionId: mine })).toBe(true);
    expect(await sessions.end({ userId, sessionId: mine })).toBe(false);
    expect(await sessions.list({ userId: other, at: SINCE })).toHaveLength(1);
  });

  test("the others end, the one that is kept goes on", async () => {
    const world = await open();
    const userId = await addUser(world.db);
    const kept = await addSession(world.db, { userId });
    await addSession(world.db, { userId });
    const sessions = openSessions(world);
    await sessions.endOthers({ userId, sessionId: kept });
    expect((await sessions.list({ userId, at: SINCE })).map(({ id }) => id)).toEqual([kept]);
    await sessions.endOthers({ userId, sessionId: null });
    expect(await sessions.list({ userId, at: SINCE })).toEqual([]);
  });
}
