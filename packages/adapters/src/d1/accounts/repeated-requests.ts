import type { RepeatedRequests } from "@learnlab/domain";
import { and, eq, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";
import { idempotencyKeys } from "../operations/schema.ts";

export function createD1RepeatedRequests(db: Database): RepeatedRequests {
  return {
    async claim({ userId, key, requestHash, at, forgottenBefore, lostBefore }) {
      // Whoever takes over a lost request keeps the time at which the key was first used.
      const [claimed, standing] = await runBatch(db, [
        sql`insert into idempotency_keys (user_id, key, request_hash, created_at, updated_at)
          values (${userId}, ${key}, ${requestHash}, ${at}, ${at})
          on conflict (user_id, key) do update set request_hash = excluded.request_hash,
            status = null, body = '', location = null, updated_at = excluded.updated_at,
            created_at = iif(created_at <= ${forgottenBefore}, excluded.created_at, created_at)
          where created_at <= ${forgottenBefore} or (status is null
            and updated_at <= ${lostBefore} and request_hash = excluded.request_hash)
          returning created_at as since`,
        sql`select request_hash as requestHash, status, body, location from idempotency_keys
          where user_id = ${userId} and key = ${key}`,
      ]);
      const [first] = trustColumn<{ since: number }[]>(claimed);
      if (first !== undefined) return { state: "first", since: first.since };
      const [row] = trustColumn<StandingRow[]>(standing);
      if (row === undefined || row.requestHash !== requestHash) return { state: "other" };
      const { status, body, location } = row;
      return status === null
        ? { state: "running" }
        : { state: "answered", answer: { status, body, location } };
    },

    async keep({ userId, key, status, body, location, at }) {
      await db
        .update(idempotencyKeys)
        .set({ status, body, location, updatedAt: at })
        .where(isKey({ userId, key }));
    },

    async release(key) {
      await db.delete(idempotencyKeys).where(isKey(key));
    },

    async reopen(key) {
      await db.update(idempotencyKeys).set({ updatedAt: 0 }).where(isKey(key));
    },
  };
}

interface StandingRow {
  requestHash: string;
  status: number | null;
  body: string;
  location: string | null;
}

function isKey({ userId, key }: { userId: string; key: string }) {
  return and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.key, key));
}
