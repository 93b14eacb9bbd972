import { fillPlaceholders, type Query } from "drizzle-orm";

import type { Database } from "./database.ts";

interface Prepared {
  getQuery(): Query;
}

interface PreparedRead extends Prepared {
  mapResult(response: unknown, isFromBatch: boolean): unknown;
  all(): Promise<unknown>;
}

interface Read {
  prepare(): PreparedRead;
}

type RowsOf<TReads extends readonly Read[]> = {
  -readonly [TIndex in keyof TReads]: Awaited<
    ReturnType<ReturnType<TReads[TIndex]["prepare"]>["all"]>
  >;
};

/**
 * Reads with placeholders, whose SQL is built once. Each run is one call to the database and sees one state
 * of it. A read with joins must not have two columns of the same name: rows of a batch are keyed by name.
 */
export function prepareBatch<const TReads extends readonly Read[]>(
  db: Database,
  reads: TReads,
): (values: Record<string, unknown>) => Promise<RowsOf<TReads>> {
  const prepared = reads.map((read) => read.prepare());
  return async (values) => {
    const statements = prepared.map((read) => bindPrepared(db, read, values));
    const results = await db.$client.batch(statements);
    return trustRows<RowsOf<TReads>>(
      results.map((result, at) => prepared[at]?.mapResult(result, true)),
    );
  };
}

/** A statement whose SQL was built before, with its placeholders filled. */
export function bindPrepared(
  db: Database,
  prepared: Prepared,
  values: Record<string, unknown>,
): D1PreparedStatement {
  const { sql, params } = prepared.getQuery();
  return db.$client.prepare(sql).bind(...fillPlaceholders(params, values));
}

/** Each result has the type that its own statement maps to. */
function trustRows<TRows>(rows: unknown[]): TRows {
  return rows as TRows;
}
