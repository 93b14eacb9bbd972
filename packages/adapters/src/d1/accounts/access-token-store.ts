import type { AccessToken, AccessTokenStore, Role, Scope } from "@learnlab/domain";
import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";
import { apiTokens } from "./schema.ts";

export function createD1AccessTokenStore(db: Database): AccessTokenStore {
  return {
    async create(token, { most }) {
      const rows = await db.all<{ id: string }>(insertWithin(token, most));
      return rows.length === 1;
    },

    async find(tokenId) {
      const row = await db.query.apiTokens.findFirst({
        where: and(eq(apiTokens.id, tokenId), isNull(apiTokens.revokedAt)),
      });
      return row === undefined ? null : toAccessToken(row);
    },

    async list(userId) {
      const rows = await db.query.apiTokens.findMany({
        where: and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)),
        orderBy: [desc(apiTokens.createdAt), desc(apiTokens.id)],
      });
      return rows.map(toAccessToken);
    },

    async revoke({ tokenId, at }) {
      await db
        .update(apiTokens)
        .set({ revokedAt: at, updatedAt: at })
        .where(and(eq(apiTokens.id, tokenId), isNull(apiTokens.revokedAt)));
    },

    async findHolder(tokenHash, at) {
      const [row] = await db.all<HolderRow>(sql`
        select api_tokens.id, api_tokens.user_id as userId, users.role, api_tokens.scopes,
          api_tokens.last_used_at as lastUsedAt, api_tokens.expires_at as expiresAt,
          users.content_version as contentVersion
        from api_tokens join users on users.id = api_tokens.user_id
        where token_hash = ${tokenHash} and revoked_at is null and users.banned = 0`);
      // The time is compared here, so that the query is the same each time and can be answered from memory.
      if (row === undefined || (row.expiresAt ?? at + 1) <= at) return null;
      const { id, scopes, expiresAt: _ended, ...holder } = row;
      return { ...holder, tokenId: id, scopes: readScopes(scopes) };
    },

    async noteUse({ tokenId, at }) {
      await db.update(apiTokens).set({ lastUsedAt: at }).where(eq(apiTokens.id, tokenId));
    },
  };
}

interface HolderRow {
  id: string;
  userId: string;
  role: Role;
  scopes: string;
  lastUsedAt: number | null;
  expiresAt: number | null;
  contentVersion: number;
}

/** Counts and inserts in one statement, so that concurrent requests cannot exceed the limit. */
function insertWithin(token: AccessToken & { tokenHash: string }, most: number): SQL {
  const { id, userId, name, tokenHash, prefix, scopes, expiresAt, createdAt } = token;
  return sql`insert into api_tokens
      (id, user_id, name, token_hash, prefix, scopes, expires_at, created_at, updated_at)
    select ${id}, ${userId}, ${name}, ${tokenHash}, ${prefix}, ${JSON.stringify(scopes)},
      ${expiresAt}, ${createdAt}, ${createdAt}
    where (select count(*) from api_tokens where user_id = ${userId} and revoked_at is null) < ${most}
    returning id`;
}

function readScopes(column: string): Scope[] {
  return trustColumn<Scope[]>(JSON.parse(column));
}

function toAccessToken(row: typeof apiTokens.$inferSelect): AccessToken {
  const { id, userId, name, prefix, scopes, createdAt, expiresAt, lastUsedAt } = row;
  return { id, userId, name, prefix, scopes, createdAt, expiresAt, lastUsedAt };
}
