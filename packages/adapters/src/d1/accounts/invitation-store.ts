import {
  type Invitation,
  type InvitationStore,
  type KnownAddress,
  type NewInvitation,
  TIME_CURSOR,
} from "@learnlab/domain";
import { and, desc, eq, gt, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { cutTimePage } from "../time-page.ts";
import { enrollInvited } from "./enroll-invited.ts";
import { invitations } from "./schema.ts";

export function createD1InvitationStore(db: Database): InvitationStore {
  return {
    async create({ createdAt, ...invitation }) {
      await db.insert(invitations).values({ ...invitation, createdAt, updatedAt: createdAt });
    },

    async createMissing(wanted, at) {
      if (wanted.length === 0) return new Set();
      const made = await runBatch(
        db,
        wanted.map((invitation) => insertMissing(invitation, at)),
      );
      return new Set(made.flat().map(({ id }) => String(id)));
    },

    async findKnown(emails, at) {
      const list = sql`(select value from json_each(${JSON.stringify(emails)}))`;
      return db.all<KnownAddress>(sql`
        select email, 'account' as "as" from users where email in ${list}
        union all
        select distinct email, 'invited' from invitations
          where email in ${list} and accepted_at is null and expires_at > ${at}`);
    },

    async list({ limit, cursor, openAt }) {
      const rows = await db
        .select()
        .from(invitations)
        .where(and(openAt === null ? undefined : isOpen(openAt), isAfter(cursor)))
        .orderBy(desc(invitations.createdAt), desc(invitations.id))
        .limit(limit + 1);
      const { page, nextCursor } = cutTimePage(rows, limit);
      return { invitations: page.map(toInvitation), nextCursor };
    },

    async findByTokenHash(tokenHash) {
      const row = await db.query.invitations.findFirst({
        where: eq(invitations.tokenHash, tokenHash),
      });
      return row === undefined ? null : toInvitation(row);
    },

    async renew({ id, tokenHash, expiresAt, at }) {
      const [row] = await db
        .update(invitations)
        .set({ tokenHash, expiresAt, updatedAt: at })
        .where(and(eq(invitations.id, id), isNull(invitations.acceptedAt)))
        .returning();
      return row === undefined ? null : toInvitation(row);
    },

    async accept({ id, userId, at }) {
      const [accepted = []] = await runBatch(db, [
        sql`update invitations set accepted_at = ${at}, updated_at = ${at}
          where id = ${id} and accepted_at is null and expires_at > ${at} returning id`,
        enrollInvited({ invitationId: id, userId, at }),
      ]);
      return accepted.length === 1;
    },

    async revoke({ id, at }) {
      const rows = await db
        .update(invitations)
        .set({ expiresAt: at, updatedAt: at })
        .where(and(eq(invitations.id, id), isNull(invitations.acceptedAt)))
        .returning({ id: invitations.id });
      return rows.length === 1;
    },
  };
}

/** The same statement looks whether the address is known, so that a file sent twice invites once. */
function insertMissing(invitation: NewInvitation, at: number): SQL {
  const { id, email, role, enrollments, tokenHash, createdBy, expiresAt, createdAt } = invitation;
  return sql`insert into invitations
      (id, email, role, enrollments, token_hash, created_by, expires_at, created_at, updated_at)
    select ${id}, ${email}, ${role}, ${JSON.stringify(enrollments)}, ${tokenHash}, ${createdBy},
      ${expiresAt}, ${createdAt}, ${createdAt}
    where not exists (select 1 from users where email = ${email})
      and not exists (select 1 from invitations
        where email = ${email} and accepted_at is null and expires_at > ${at})
    returning id`;
}

function isOpen(at: number): SQL | undefined {
  return and(isNull(invitations.acceptedAt), gt(invitations.expiresAt, at));
}

function isAfter(cursor: string | null): SQL | undefined {
  if (cursor === null) return undefined;
  const [createdAt, id] = TIME_CURSOR.read(cursor);
  // The first condition alone finds the place in the index.
  return and(
    lte(invitations.createdAt, createdAt),
    or(lt(invitations.createdAt, createdAt), lt(invitations.id, id)),
  );
}

function toInvitation(row: typeof invitations.$inferSelect): Invitation {
  const { id, email, role, enrollments, createdAt, expiresAt, acceptedAt } = row;
  return { id, email, role, enrollments, createdAt, expiresAt, acceptedAt };
}
