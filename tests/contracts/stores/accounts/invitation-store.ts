import { createD1InvitationStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const DAY = 86_400_000;

function newInvitation(change: { createdAt?: number; createdBy?: string } = {}) {
  const id = nextId();
  const known = { id, email: `${id}@b.c`, role: "teacher", createdBy: null } as const;
  const times = { createdAt: SINCE, expiresAt: SINCE + DAY };
  return { ...known, ...times, tokenHash: `hash of ${id}`, ...change };
}

export function testInvitationStore(open: OpenWorld): void {
  test("an invitation is found by the hash of its token, and listed newest first", async () => {
    const { db } = await open();
    const store = createD1InvitationStore(db);
    const [first, second] = [newInvitation(), newInvitation({ createdAt: SINCE + 1 })];
    await store.create({ ...first, createdBy: await addUser(db) });
    await store.create(second);
    const { tokenHash, createdBy: _, ...seen } = first;
    expect(await store.findByTokenHash(tokenHash)).toEqual({ ...seen, acceptedAt: null });
    expect(await store.findByTokenHash("none")).toBeNull();
    expect((await store.list()).map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  test("of many who accept it at once one does", async () => {
    const { db } = await open();
    const store = createD1InvitationStore(db);
    const { id, tokenHash } = newInvitation();
    await store.create({ ...newInvitation(), id, tokenHash });
    const accepted = await Promise.all([1, 2, 3].map((at) => store.accept({ id, at: SINCE + at })));
    expect(accepted.filter(Boolean)).toHaveLength(1);
    expect((await store.findByTokenHash(tokenHash))?.acceptedAt).toBeGreaterThan(SINCE);
  });

  test("what is over or revoked cannot be accepted, and what was accepted not revoked", async () => {
    const { db } = await open();
    const store = createD1InvitationStore(db);
    const [over, revoked, accepted] = [newInvitation(), newInvitation(), newInvitation()];
    for (const invitation of [over, revoked, accepted]) await store.create(invitation);
    expect(await store.accept({ id: over.id, at: over.expiresAt })).toBe(false);
    expect(await store.revoke({ id: revoked.id, at: SINCE + 1 })).toBe(true);
    expect(await store.accept({ id: revoked.id, at: SINCE + 1 })).toBe(false);
    expect(await store.accept({ id: accepted.id, at: SINCE + 1 })).toBe(true);
    expect(await store.revoke({ id: accepted.id, at: SINCE + 2 })).toBe(false);
    expect(await store.accept({ id: "none", at: SINCE })).toBe(false);
    expect(await store.revoke({ id: "none", at: SINCE })).toBe(false);
  });
}
