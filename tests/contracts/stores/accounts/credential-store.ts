import { createD1CredentialStore, schema } from "@learnlab/adapters/d1";
import { webDigest } from "@learnlab/adapters/runtime";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import {
  addInvitation,
  addLink,
  addPassword,
  addSession,
  addToken,
  addUser,
  SINCE,
} from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";

const at = SINCE + 1;
const openStore = ({ db }: World) => createD1CredentialStore({ db, digest: webDigest });

function newAccount(change: { email?: string; invitationId?: string } = {}) {
  const known = { name: "Ada", email: "ada@b.c", role: "teacher", invitationId: null } as const;
  return { userId: nextId(), ...known, passwordHash: "hashed", at, ...change };
}

export function testCredentialStore(open: OpenWorld): void {
  testAccounts(open);
  testPasswords(open);
  testAddresses(open);
}

function testAccounts(open: OpenWorld): void {
  test("an account is made with its password, and found by its address", async () => {
    const world = await open();
    const store = openStore(world);
    const { invitationId: _, at: __, ...account } = newAccount();
    expect(await store.create(newAccount({ email: "other@b.c" }))).toBe(true);
    expect(await store.create({ ...account, invitationId: null, at })).toBe(true);
    expect(await store.findByEmail("ada@b.c")).toEqual({ ...account, disabled: false });
    expect(await store.findByEmail("nobody@b.c")).toBeNull();
  });

  test("who never had a password is found without one", async () => {
    const world = await open();
    await addUser(world.db, { email: "a@b.c", banned: true });
    expect(await openStore(world).findByEmail("a@b.c")).toMatchObject({
      passwordHash: null,
      disabled: true,
    });
  });

  test("of two who take an address at once one gets it, whole", async () => {
    const world = await open();
    const store = openStore(world);
    const made = await Promise.all([store.create(newAccount()), store.create(newAccount())]);
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await world.db.select().from(schema.accounts)).toHaveLength(1);
  });

  test("an invitation makes one account, and is used up with it alone", async () => {
    const world = await open();
    const store = openStore(world);
    const invitationId = await addInvitation(world.db);
    await addUser(world.db, { email: "taken@b.c" });
    expect(await store.create(newAccount({ email: "taken@b.c", invitationId }))).toBe(false);
    expect(await store.create(newAccount({ email: "first@b.c", invitationId }))).toBe(true);
    expect(await store.create(newAccount({ email: "second@b.c", invitationId }))).toBe(false);
    expect(await store.findByEmail("second@b.c")).toBeNull();
  });

  test("an invitation that is over makes none", async () => {
    const world = await open();
    const invitationId = await addInvitation(world.db, { expiresAt: at });
    expect(await openStore(world).create(newAccount({ invitationId }))).toBe(false);
  });
}

function testPasswords(open: OpenWorld): void {
  test("a new password ends every session and link of the account", async () => {
    const world = await open();
    const [userId, other] = await addTwo(world);
    await openStore(world).changePassword({ userId, passwordHash: "new", at });
    expect(await readAccount(world, userId)).toEqual({ password: "new", sessions: 0, links: 0 });
    expect(await readAccount(world, other)).toEqual({ password: "old", sessions: 1, links: 1 });
  });

  test("who never had a password gets a first one", async () => {
    const world = await open();
    const userId = await addUser(world.db);
    await openStore(world).changePassword({ userId, passwordHash: "new", at });
    expect(await readAccount(world, userId)).toMatchObject({ password: "new" });
  });

  test("a reset uses its link up, ends what was open and forgets the wrong tries", async () => {
    const world = await open();
    const { db } = world;
    const [userId, other] = await addTwo(world);
    await addToken(db, { userId });
    await addToken(db, { userId: other });
    await addWrongTry(world, `${userId}@people.test`);
    await addWrongTry(world, `${other}@people.test`);
    const reset = { tokenHash: `link of ${userId}`, passwordHash: "new", at };
    expect(await openStore(world).resetPassword(reset)).toBe(true);
    expect(await readAccount(world, userId)).toEqual({ password: "new", sessions: 0, links: 0 });
    expect(await readAccount(world, other)).toEqual({ password: "old", sessions: 1, links: 1 });
    const tokens = await db.select().from(schema.apiTokens);
    expect(tokens.filter(({ revokedAt }) => revokedAt === null).map((row) => row.userId)).toEqual([
      other,
    ]);
    expect(await db.select().from(schema.attempts)).toHaveLength(1);
    expect(await openStore(world).resetPassword(reset)).toBe(false);
  });

  test("of two who use a link at once one sets the password", async () => {
    const world = await open();
    const [userId] = await addTwo(world);
    const reset = (passwordHash: string) =>
      openStore(world).resetPassword({ tokenHash: `link of ${userId}`, passwordHash, at });
    const done = await Promise.all([reset("first"), reset("second")]);
    expect(done.filter(Boolean)).toHaveLength(1);
    const { password } = await readAccount(world, userId);
    expect(password).toBe(done[0] === true ? "first" : "second");
  });

  test("a link that is over, or of the other kind, sets nothing", async () => {
    const world = await open();
    const userId = await addUser(world.db);
    await addLink(world.db, { userId, tokenHash: "over", expiresAt: at });
    await addLink(world.db, { userId, kind: "email", tokenHash: "other", email: "new@b.c" });
    const store = openStore(world);
    for (const tokenHash of ["over", "other", "none"]) {
      expect(await store.resetPassword({ tokenHash, passwordHash: "new", at })).toBe(false);
    }
  });
}

function testAddresses(open: OpenWorld): void {
  const link = async ({ db }: World, email: string | null) => {
    const userId = await addUser(db);
    await addLink(db, { userId, kind: "email", tokenHash: `email of ${userId}`, email });
    return { userId, tokenHash: `email of ${userId}` };
  };

  test("an address is changed by its link, once", async () => {
    const world = await open();
    const { userId, tokenHash } = await link(world, "new@b.c");
    const store = openStore(world);
    expect(await store.changeEmail({ tokenHash, at })).toBe(true);
    expect(await store.findByEmail("new@b.c")).toMatchObject({ userId });
    expect(await store.changeEmail({ tokenHash, at })).toBe(false);
  });

  test("an address that somebody took meanwhile is not given twice", async () => {
    const world = await open();
    await addUser(world.db, { email: "new@b.c" });
    const { tokenHash } = await link(world, "new@b.c");
    expect(await openStore(world).changeEmail({ tokenHash, at })).toBe(false);
  });
}

/** Two people with a password, a session and a link each. */
async function addTwo({ db }: World): Promise<[string, string]> {
  const ids: [string, string] = [await addUser(db), await addUser(db)];
  for (const userId of ids) {
    await addPassword(db, { userId, password: "old" });
    await addSession(db, { userId });
    await addLink(db, { userId, tokenHash: `link of ${userId}` });
  }
  return ids;
}

async function addWrongTry({ db }: World, email: string): Promise<void> {
  const times = { expiresAt: at + 1000, createdAt: SINCE, updatedAt: SINCE };
  const subjectHash = await webDigest.sha256(email);
  await db
    .insert(schema.attempts)
    .values({ id: nextId(), kind: "wrong_password", subjectHash, ...times });
}

async function readAccount({ db }: World, userId: string) {
  const isTheirs = (row: { userId: string }) => row.userId === userId;
  const accounts = (await db.select().from(schema.accounts)).filter(isTheirs);
  const sessions = (await db.select().from(schema.sessions)).filter(isTheirs);
  const links = (await db.select().from(schema.accountLinks)).filter(isTheirs);
  return {
    password: accounts[0]?.password,
    sessions: sessions.length,
    links: links.length,
  };
}
