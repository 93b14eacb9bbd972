import { createD1InvitationStore, schema } from "@learnlab/adapters/d1";
import type { NewInvitation } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addCourse } from "../../../support/rows/courses.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const DAY = 86_400_000;

function newInvitation(change: Partial<NewInvitation> = {}): NewInvitation {
  const id = nextId();
  const known = { id, email: `${id}@b.c`, role: "teacher", createdBy: null } as const;
  const times = { createdAt: SINCE, expiresAt: SINCE + DAY };
  return { ...known, ...times, enrollments: [], tokenHash: `hash of ${id}`, ...change };
}

export function testInvitationStore(open: OpenWorld): void {
  testFinding(open);
  testAccepting(open);
  testAddresses(open);
}

function testFinding(open: OpenWorld): void {
  test("an invitation is found by the hash of its token, and listed newest first, page by page", async () => {
    const { db } = await open();
    const store = createD1InvitationStore(db);
    const [first, second] = [newInvitation(), newInvitation({ createdAt: SINCE + 1 })];
    const over = newInvitation({ createdAt: SINCE + 2, expiresAt: SINCE + 3 });
    await store.create({ ...first, createdBy: await addUser(db) });
    for (const invitation of [second, over]) await store.create(invitation);
    const { tokenHash, createdBy: _, ...seen } = first;
    expect(await store.findByTokenHash(tokenHash)).toEqual({ ...seen, acceptedAt: null });
    expect(await store.findByTokenHash("none")).toBeNull();
    const list = async (openAt: number | null) => {
      const ids: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof store.list>> = await store.list({
          limit: 1,
          cursor,
          openAt,
        });
        ids.push(...page.invitations.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== null);
      return ids;
    };
    expect(await list(null)).toEqual([over.id, second.id, first.id]);
    expect(await list(SINCE + 3)).toEqual([second.id, first.id]);
  });

  test("a new link replaces the old one, until the invitation is used", async () => {
    const { db } = await open();
    const store = createD1InvitationStore(db);
    const { id, tokenHash, ...more } = newInvitation({ expiresAt: SINCE + 1 });
    await store.create({ id, tokenHash, ...more });
    const change = { id, tokenHash: "new", expiresAt: SINCE + DAY, at: SINCE + 5 };
    expect(await store.renew(change)).toMatchObject({ id, expiresAt: SINCE + DAY });
    expect(await store.findByTokenHash(tokenHash)).toBeNull();
    const userId = await addUser(db);
    expect(await store.accept({ id, userId, at: SINCE + 6 })).toBe(true);
    expect(await store.renew({ ...change, tokenHash: "newer" })).toBeNull();
    expect(await store.renew({ ...change, id: "none" })).toBeNull();
  });
}

function testAddresses(open: OpenWorld): void {
  test("whoever has an account or an open invitation is known, and not invited once more", async () => {
    const { db } = await open();
    const store = createD1InvitationStore(db);
    await addUser(db, { email: "here@b.c" });
    await store.create(newInvitation({ email: "open@b.c" }));
    await store.create(newInvitation({ email: "over@b.c", expiresAt: SINCE }));
    const emails = ["here@b.c", "open@b.c", "over@b.c", "new@b.c"];
    const known = await store.findKnown(emails, SINCE);
    expect(known.toSorted((one, other) => one.email.localeCompare(other.email))).toEqual([
      { email: "here@b.c", as: "account" },
      { email: "open@b.c", as: "invited" },
    ]);
    const wanted = emails.map((email) => newInvitation({ email }));
    const made = await store.createMissing(wanted, SINCE);
    expect(wanted.filter(({ id }) => made.has(id)).map(({ email }) => email)).toEqual([
      "over@b.c",
      "new@b.c",
    ]);
    const again = emails.map((email) => newInvitation({ email }));
    expect(await store.createMissing(again, SINCE)).toEqual(new Set());
  });
}

function testAccepting(open: OpenWorld): void {
  test("who accepts an invitation takes its courses, but no archived one", async () => {
    const { db } = await open();
    const store = createD1InvitationStore(db);
    const [userId, teacherId] = [await addUser(db), await addUser(db)];
    const [courseId, archived] = [
      await addCourse(db, { teacherId }),
      await addCourse(db, { teacherId, archivedAt: 1 }),
    ];
    const enrollments = [courseId, archived, "none"].map((id) => ({ id: nextId(), courseId: id }));
    const invitation = newInvitation({ enrollments });
    await store.create(invitation);
    expect(await db.select().from(schema.enrollments)).toEqual([]);
    expect(await store.accept({ id: invitation.id, userId, at: SINCE + 1 })).toBe(true);
    expect(await db.select().from(schema.enrollments)).toMatchObject([
      { id: enrollments[0]?.id, userId, courseId },
    ]);
  });

  test("of many who accept it at once one does", async () => {
    const { db } = await open();
    const store = createD1InvitationStore(db);
    const userId = await addUser(db);
    const { id, tokenHash } = newInvitation();
    await store.create({ ...newInvitation(), id, tokenHash });
    const accepted = await Promise.all(
      [1, 2, 3].map((at) => store.accept({ id, userId, at: SINCE + at })),
    );
    expect(accepted.filter(Boolean)).toHaveLength(1);
    expect((await store.findByTokenHash(tokenHash))?.acceptedAt).toBeGreaterThan(SINCE);
  });

  test("what is over or revoked cannot be accepted, and what was accepted not revoked", async () => {
    const { db } = await open();
    const store = createD1InvitationStore(db);
    const [over, revoked, accepted] = [newInvitation(), newInvitation(), newInvitation()];
    for (const invitation of [over, revoked, accepted]) await store.create(invitation);
    const userId = await addUser(db);
    expect(await store.accept({ id: over.id, userId, at: over.expiresAt })).toBe(false);
    expect(await store.revoke({ id: revoked.id, at: SINCE + 1 })).toBe(true);
    expect(await store.accept({ id: revoked.id, userId, at: SINCE + 1 })).toBe(false);
    expect(await store.accept({ id: accepted.id, userId, at: SINCE + 1 })).toBe(true);
    expect(await store.revoke({ id: accepted.id, at: SINCE + 2 })).toBe(false);
    expect(await store.accept({ id: "none", userId, at: SINCE })).toBe(false);
    expect(await store.revoke({ id: "none", at: SINCE })).toBe(false);
  });
}
