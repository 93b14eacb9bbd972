/** What a database was asked, as D1 bills it. */
export interface QueryCounts {
  queries: number;
  rowsRead: number;
  rowsWritten: number;
}

/** The same database, with a count of its statements and the rows they read and wrote. */
export function countQueries(d1: D1Database): { d1: D1Database; counts: QueryCounts } {
  const counts: QueryCounts = { queries: 0, rowsRead: 0, rowsWritten: 0 };
  const known = new WeakMap<object, D1PreparedStatement>();

  function add(results: D1Result[]): void {
    for (const { meta } of results) {
      counts.queries += 1;
      counts.rowsRead += meta.rows_read;
      counts.rowsWritten += meta.rows_written;
    }
  }

  function wrap(statement: D1PreparedStatement): D1PreparedStatement {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      async all() {
        const result = await statement.all();
        add([result]);
        return result;
      },
      run: () => wrapped.all(),
      // Rows without names come without their bill, so a read is made twice and counted once.
      async raw() {
        add([await statement.all()]);
        return statement.raw();
      },
    };
    const counted = standFor<D1PreparedStatement>(wrapped);
    known.set(counted, statement);
    return counted;
  }

  const counting = {
    prepare: (sql: string) => wrap(d1.prepare(sql)),
    async batch(statements: D1PreparedStatement[]) {
      const results = await d1.batch(statements.flatMap((one) => known.get(one) ?? []));
      add(results);
      return results;
    },
  };
  return { d1: standFor<D1Database>(counting), counts };
}

// Only what our stores call is there: Cloudflare's classes cannot be made by others.
function standFor<TBinding>(binding: object): TBinding {
  return binding as TBinding;
}
