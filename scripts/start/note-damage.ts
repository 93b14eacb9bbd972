/**
 * Tells when a database turns out to be damaged. It runs in the isolate of the worker: nothing of ours can be
 * imported here.
 */
const DAMAGED = /SQLITE_(?:CORRUPT|NOTADB)|no such table|internal error; reference/;

/**
 * The same database; calls `tell` with each error that damage of its file or the loss of its tables may have caused: most
 * damage is an internal error to the worker, and only the runtime's own log names it.
 */
export function noteDamage(db: D1Database, tell: (error: string) => Promise<unknown>): D1Database {
  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  const watch = async <TAnswer>(asked: Promise<TAnswer>): Promise<TAnswer> => {
    try {
      return await asked;
    } catch (error) {
      // Awaited, since an event that fails takes with it what it has only begun; and never in the error's place.
      if (DAMAGED.test(String(error))) await tell(String(error)).catch(() => {});
      throw error;
    }
  };
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped: D1PreparedStatement = Object.create(statement, {
      bind: { value: (...values: unknown[]) => wrap(statement.bind(...values)) },
      first: { value: (column: string) => watch(statement.first(column)) },
      run: { value: () => watch(statement.run()) },
      all: { value: () => watch(statement.all()) },
      raw: { value: (options: { columnNames: true }) => watch(statement.raw(options)) },
    });
    originals.set(wrapped, statement);
    return wrapped;
  };
  const prepare = (sql: string) => wrap(db.prepare(sql));
  const batch = <TRow>(statements: D1PreparedStatement[]) =>
    watch(db.batch<TRow>(statements.map((statement) => originals.get(statement) ?? statement)));
  return {
    prepare,
    batch,
    exec: (sql) => watch(db.exec(sql)),
    withSession: (constraint) => db.withSession(constraint),
    dump: () => db.dump(),
  };
}
