/** What a statement of the binding is run by; each is one call to the database. */
const RUNS: ReadonlySet<unknown> = new Set(["all", "first", "raw", "run"]);

/**
 * The binding of a database that keeps what is asked of it: a statement that is run by itself is one
 * call, and so is a batch, however many statements are in it. A call is kept as its statements.
 */
export function countCalls(
  d1: D1Database,
  calls: string[][] = [],
): { d1: D1Database; calls: string[][] } {
  const statements = new WeakMap<object, { own: D1PreparedStatement; said: string }>();

  function watch(own: D1PreparedStatement, sql: string, values: unknown[]): D1PreparedStatement {
    const said = `${sql.replaceAll(/\s+/g, " ")} ${JSON.stringify(values)}`;
    const watched = new Proxy(own, {
      get(target, name) {
        if (name === "bind") {
          return (...bound: unknown[]) => watch(target.bind(...bound), sql, bound);
        }
        if (RUNS.has(name)) calls.push([said]);
        return readBound(target, name);
      },
    });
    statements.set(watched, { own, said });
    return watched;
  }

  const counted = new Proxy(d1, {
    get(target, name) {
      if (name === "prepare") return (sql: string) => watch(target.prepare(sql), sql, []);
      if (name === "batch") {
        return (batch: D1PreparedStatement[]) => {
          const known = batch.flatMap((statement) => statements.get(statement) ?? []);
          calls.push(known.map(({ said }) => said));
          return target.batch(known.map(({ own }) => own));
        };
      }
      if (name === "exec") {
        return (sql: string) => {
          calls.push([sql]);
          return target.exec(sql);
        };
      }
      throw new Error(`Nothing counts what ${String(name)} asks of the database.`);
    },
  });
  return { d1: counted, calls };
}

/** The binding's own methods do not bear to be called on anything else. */
function readBound(target: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name, target);
  return typeof value === "function" ? value.bind(target) : value;
}
