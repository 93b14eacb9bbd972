/** Refuses to delete; it is put back as it was. */
const GUARD = "audit_log_delete";

/** The database without a row in any of our tables. */
export async function emptyDatabase(d1: D1Database): Promise<D1Database> {
  const { results } = await d1
    .prepare(
      `select name, type, sql from sqlite_schema
       where (type = 'table' and name not like 'sqlite%' and name not like '!_cf%' escape '!'
         and name <> 'd1_migrations') or name = '${GUARD}'`,
    )
    .all<{ name: string; type: string; sql: string }>();
  const guards = results.filter(({ type }) => type === "trigger");
  const tables = results.filter(({ type }) => type === "table");
  await d1.batch([
    d1.prepare("pragma defer_foreign_keys = on"),
    ...guards.map(({ name }) => d1.prepare(`drop trigger "${name}"`)),
    ...tables.map(({ name }) => d1.prepare(`delete from "${name}"`)),
    ...guards.map(({ sql }) => d1.prepare(sql)),
  ]);
  return d1;
}

/** The second database without a row. */
export async function emptySearch(d1: D1Database): Promise<D1Database> {
  await d1.batch([
    d1.prepare("insert into passage_signs (passage_signs) values ('delete-all')"),
    ...["passages", "owners", "state"].map((name) => d1.prepare(`delete from ${name}`)),
  ]);
  return d1;
}
