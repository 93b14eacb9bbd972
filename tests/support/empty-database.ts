/** The database without a row in any of our tables. */
export async function emptyDatabase(d1: D1Database): Promise<D1Database> {
  const { results } = await d1
    .prepare(
      `select name from sqlite_schema
       where type = 'table' and name not like 'sqlite%' and name not like '!_cf%' escape '!'
         and name <> 'd1_migrations'`,
    )
    .all<{ name: string }>();
  await d1.batch([
    d1.prepare("pragma defer_foreign_keys = on"),
    ...results.map(({ name }) => d1.prepare(`delete from "${name}"`)),
  ]);
  return d1;
}
