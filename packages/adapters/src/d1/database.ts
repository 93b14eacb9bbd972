import type { SQLWrapper } from "drizzle-orm";
import { drizzle, type DrizzleD1Database } from "drizzle-orm/d1";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";

import * as schema from "./schema.ts";

export type Database = DrizzleD1Database<typeof schema> & { $client: D1Database };

export function openDatabase(d1: D1Database): Database {
  return drizzle(d1, { schema });
}

const dialect = new SQLiteAsyncDialect();

/**
 * Runs statements in one transaction and returns the rows of each as they are stored. drizzle's own batch
 * only takes statements of its builder.
 */
export async function runBatch(
  db: Database,
  statements: SQLWrapper[],
): Promise<Record<string, unknown>[][]> {
  const prepared = statements.map((statement) => {
    const { sql, params } = dialect.sqlToQuery(statement.getSQL());
    return db.$client.prepare(sql).bind(...params);
  });
  const results = await db.$client.batch<Record<string, unknown>>(prepared);
  return results.map((result) => result.results);
}
