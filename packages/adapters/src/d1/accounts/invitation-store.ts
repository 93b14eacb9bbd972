import type { Invitation, InvitationStore } from "@learnlab/domain";
import { and, desc, eq, gt, isNull } from "drizzle-orm";

import type { Database } from "../database.ts";
import { invitations } from "./schema.ts";

const LISTED = 200;

export function createD1InvitationStore(db: Database): InvitationStore {
  return {
    async create({ createdAt, ...invitation }) {
      await db.insert(invitations).values({ ...invitation, createdAt, updatedAt: createdAt });
    },

    async list() {
      const rows = await db
        .select()
        .from(invitations)
        .orderBy(desc(invitations.createdAt))
        .limit(LISTED);
      return rows.map(toInvitation);
    },

    async findByTokenHash(tokenHash) {
      const row = await db.query.invitations.findFirst({
        where: eq(invitations.tokenHash, tokenHash),
      });
      return row === undefined ? null : toInvitation(row);
    },

    async accept({ id, at }) {
      const rows = await db
        .update(invitations)
        .set({ acceptedAt: at, updatedAt: at })
        .where(
          and(
            eq(invitations.id, id),
            isNull(invitations.acceptedAt),
            gt(invitations.expiresAt, at),
          ),
        )
        .returning({ id: invitations.id });
      return rows.length === 1;
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

function toInvitation(row: typeof invitations.$inferSelect): Invitation {
  const { id, email, role, createdAt, expiresAt, acceptedAt } = row;
  return { id, email, role, createdAt, expiresAt, acceptedAt };
}
