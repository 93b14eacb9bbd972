import { createD1AccessTokenStore, createD1AccountStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const bound = { most: 2 };

function newToken(userId: string, change: { expiresAt?: number; createdAt?: number } = {}) {
  const id = nextId();
  const token = { id, userId, name: "Notes", prefix: "ll_abc", scopes: ["podcasts:read" as const] };
  const times = { createdAt: SINCE, expiresAt: null, lastUsedAt: null };
  return { ...token, ...times, ...change, tokenHash: `hash of ${id}` };
}

export function testAccessTokenStore(open: OpenWorld): void {
  test("a token is found by its id, and its holder by its hash", async () => {
    const { db } = await open();
    const userId = await addUser(db, { role: "teacher" });
    const tokens = createD1AccessTokenStore(db);
    const { tokenHash, ...token } = newToken(userId);
    expect(await tokens.create({ ...token, tokenHash }, bound)).toBe(true);
    expect(await tokens.find(token.id)).toEqual(token);
    expect(await tokens.findHolder(tokenHash, SINCE)).toEqual({
      tokenId: token.id,
      userId,
      role: "teacher",
      scopes: token.scopes,
      lastUsedAt: null,
      contentVersion: 0,
    });
    expect(await tokens.find("none")).toBeNull();
    expect(await tokens.findHolder("none", SINCE)).toBeNull();
  });

  test("of many at once as many are made as may be, and revoked ones do not count", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const tokens = createD1AccessTokenStore(db);
    const wanted = Array.from({ length: 5 }, () => newToken(userId));
    const made = await Promise.all(wanted.map((token) => tokens.create(token, bound)));
    expect(made.filter(Boolean)).toHaveLength(2);
    const [first] = await tokens.list(userId);
    await tokens.revoke({ tokenId: first?.id ?? "", at: SINCE });
    expect(await tokens.create(newToken(userId), bound)).toBe(true);
    expect(await tokens.create(newToken(await addUser(db)), bound)).toBe(true);
  });

  test("they are listed newest first, revoked ones left out", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const tokens = createD1AccessTokenStore(db);
    const made = [0, 2, 1].map((later) => newToken(userId, { createdAt: SINCE + later }));
    for (const token of made) await tokens.create(token, { most: 9 });
    const [oldest, newest, middle] = made.map(({ id }) => id);
    await tokens.revoke({ tokenId: middle ?? "", at: SINCE });
    expect((await tokens.list(userId)).map(({ id }) => id)).toEqual([newest, oldest]);
    expect(await tokens.find(middle ?? "")).toBeNull();
  });

  test("what is over, revoked or of a disabled account stands for nobody", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const tokens = createD1AccessTokenStore(db);
    const token = newToken(userId, { expiresAt: SINCE + 10 });
    await tokens.create(token, bound);
    const isOpen = async (at: number) => (await tokens.findHolder(token.tokenHash, at)) !== null;
    expect(await isOpen(SINCE + 9)).toBe(true);
    expect(await isOpen(SINCE + 10)).toBe(false);
    const banned = newToken(await addUser(db, { banned: true }));
    await tokens.create(banned, bound);
    expect(await tokens.findHolder(banned.tokenHash, SINCE)).toBeNull();
    const endless = newToken(userId);
    await tokens.create(endless, bound);
    await createD1AccountStore(db).setDisabled({ userId, disabled: true, at: SINCE });
    expect(await tokens.findHolder(endless.tokenHash, SINCE)).toBeNull();
  });

  test("its last use is noted", async () => {
    const { db } = await open();
    const tokens = createD1AccessTokenStore(db);
    const token = newToken(await addUser(db));
    await tokens.create(token, bound);
    await tokens.noteUse({ tokenId: token.id, at: SINCE + 5 });
    expect(await tokens.find(token.id)).toMatchObject({ lastUsedAt: SINCE + 5 });
  });
}
