import { type Database, schema } from "@learnlab/adapters/d1";
import { DEFAULT_SETTINGS } from "@learnlab/domain";

import { nextId } from "../next-id.ts";

/** Rows of people and of what is theirs, with whatever a test does not care about filled in. */
export const SINCE = Date.parse("2026-11-21T09:00:00Z");
const DAY = 86_400_000;
const stamps = { createdAt: SINCE, updatedAt: SINCE };

export async function addUser(
  db: Database,
  row: Partial<typeof schema.users.$inferInsert> = {},
): Promise<string> {
  const id = row.id ?? nextId();
  const at = new Date(SINCE);
  const known = { id, name: "Ada", email: `${id}@people.test`, createdAt: at, updatedAt: at };
  await db.insert(schema.users).values({ ...known, ...row });
  return id;
}

export async function addSettings(
  db: Database,
  row: Partial<typeof schema.learnerSettings.$inferInsert> & { userId: string },
): Promise<void> {
  await db.insert(schema.learnerSettings).values({ ...DEFAULT_SETTINGS, ...stamps, ...row });
}

/** A session that holds for a day. */
export async function addSession(
  db: Database,
  row: Partial<typeof schema.sessions.$inferInsert> & { userId: string },
): Promise<string> {
  const id = row.id ?? nextId();
  const at = new Date(SINCE);
  const known = { id, token: `token of ${id}`, createdAt: at, updatedAt: at };
  await db.insert(schema.sessions).values({ ...known, expiresAt: new Date(SINCE + DAY), ...row });
  return id;
}

/** The account of better-auth that a password is kept in. */
export async function addPassword(
  db: Database,
  { userId, password }: { userId: string; password: string },
): Promise<void> {
  const at = new Date(SINCE);
  const known = { id: nextId(), accountId: userId, providerId: "credential" };
  await db
    .insert(schema.accounts)
    .values({ ...known, userId, password, createdAt: at, updatedAt: at });
}

export async function addInvitation(
  db: Database,
  row: Partial<typeof schema.invitations.$inferInsert> = {},
): Promise<string> {
  const id = row.id ?? nextId();
  await db.insert(schema.invitations).values({
    id,
    email: `${id}@invited.test`,
    role: "teacher",
    tokenHash: `hash of ${id}`,
    createdBy: null,
    expiresAt: SINCE + DAY,
    ...stamps,
    ...row,
  });
  return id;
}

export async function addToken(
  db: Database,
  row: Partial<typeof schema.apiTokens.$inferInsert> & { userId: string },
): Promise<string> {
  const id = row.id ?? nextId();
  const known = { id, name: "Notes", tokenHash: `hash of ${id}`, prefix: "ll_abc", scopes: [] };
  await db.insert(schema.apiTokens).values({ ...known, ...stamps, ...row });
  return id;
}

export async function addLink(
  db: Database,
  row: Partial<typeof schema.accountLinks.$inferInsert> & { userId: string },
): Promise<string> {
  const id = row.id ?? nextId();
  const known = { id, kind: "reset", tokenHash: `hash of ${id}`, expiresAt: SINCE + DAY };
  await db.insert(schema.accountLinks).values({ ...known, ...stamps, ...row });
  return id;
}
