import { createFaultPlan, type FaultPlan } from "./fault-plan.ts";

/** As Cloudflare words them. */
const ERRORS = [
  "D1_ERROR: Network connection lost.",
  "D1_ERROR: internal error",
  "D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.",
] as const;

export function planDatabaseFaults(parts: {
  seed: number;
  rate: number;
  isOn: () => boolean;
}): FaultPlan {
  return createFaultPlan({
    ...parts,
    seed: `database ${parts.seed}`,
    makeError: (_, random) => new Error(random.pick(ERRORS)),
  });
}

/** A database whose statements and batches fail by the plan. */
export function makeFaultyDatabase(d1: D1Database, plan: FaultPlan): D1Database {
  const known = new WeakMap<object, { sql: string; statement: D1PreparedStatement }>();

  function wrap(sql: string, statement: D1PreparedStatement): D1PreparedStatement {
    const strike = <TResult>(work: () => Promise<TResult>) => plan.strike(sql, work);
    const wrapped = {
      bind: (...values: unknown[]) => wrap(sql, statement.bind(...values)),
      first: (column?: string) =>
        strike(() => (column === undefined ? statement.first() : statement.first(column))),
      run: () => strike(() => statement.run()),
      all: () => strike(() => statement.all()),
      raw: (options?: { columnNames?: false }) => strike(() => statement.raw(options)),
    };
    known.set(wrapped, { sql, statement });
    return standFor<D1PreparedStatement>(wrapped);
  }

  return standFor<D1Database>({
    prepare: (sql: string) => wrap(sql, d1.prepare(sql)),
    batch: (statements: D1PreparedStatement[]) => {
      const real = statements.flatMap((statement) => known.get(statement) ?? []);
      const kind = `batch ${real.map(({ sql }) => sql).join("; ")}`;
      return plan.strike(kind, () => d1.batch(real.map(({ statement }) => statement)));
    },
    exec: (sql: string) => plan.strike(sql, () => d1.exec(sql)),
  });
}

// Cloudflare's classes cannot be made by others, and their overloads are wider than what is called.
function standFor<TBinding>(binding: object): TBinding {
  return binding as TBinding;
}
