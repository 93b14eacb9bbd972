import { isTransientFault } from "@learnlab/adapters/d1";
import { describe, expect, test } from "vitest";

import type { OpenD1 } from "./stores/world.ts";

const INSERT_USER =
  "insert into users (id, name, email, created_at, updated_at) values (?, ?, ?, 1, 1)";
const ENROLL = `insert into enrollments (id, user_id, course_id, created_at, updated_at)
  values ('e', 'nobody', 'nothing', 1, 1)`;

/** What our stores lean on, of D1: a statement, a batch, values, faults. */
export function testD1Database(openD1: OpenD1): void {
  describe("a database of D1", () => {
    testAnswers(openD1);
    testValues(openD1);
    testFaults(openD1);
    testLimits(openD1);
    testBatches(openD1);
    testMeta(openD1);
  });
}

function testAnswers(openD1: OpenD1): void {
  test("a statement answers all its rows, its first one, or cells alone", async () => {
    const d1 = await openD1();
    const rows = d1.prepare("select 1 as a, 'x' as b union all select 2, null");
    expect(await rows.all()).toMatchObject({
      success: true,
      results: [
        { a: 1, b: "x" },
        { a: 2, b: null },
      ],
    });
    expect(await rows.first()).toEqual({ a: 1, b: "x" });
    expect(await rows.first("b")).toBe("x");
    expect(await rows.raw()).toEqual([
      [1, "x"],
      [2, null],
    ]);
    expect(await rows.raw({ columnNames: true })).toEqual([
      ["a", "b"],
      [1, "x"],
      [2, null],
    ]);
    expect((await rows.run()).results).toHaveLength(2);
  });

  test("where there is no row, the first one is null, and a column that is not there is refused", async () => {
    const d1 = await openD1();
    expect(await d1.prepare("select 1 as a where 0").first()).toBeNull();
    expect(await d1.prepare("select 1 as a where 0").first("b")).toBeNull();
    expect(await d1.prepare("select null as a").first("a")).toBeNull();
    await expect(d1.prepare("select 1 as a").first("b")).rejects.toThrow(
      "D1_COLUMN_NOTFOUND: Column not found (b)",
    );
  });

  test("a statement is bound again and again, and keeps nothing of the last time", async () => {
    const d1 = await openD1();
    const statement = d1.prepare("select ? as a");
    expect(await statement.bind(1).first("a")).toBe(1);
    expect(await statement.bind("two").first("a")).toBe("two");
    await expect(statement.first()).rejects.toThrow("Wrong number of parameter bindings");
  });

  test("numbered parameters are values in their place, however often they are said", async () => {
    const d1 = await openD1();
    const statement = d1.prepare("select ?2 as b, ?1 as a, ?2 as again, '?' as text -- ?9");
    expect(await d1.prepare("select ?2 as b, ?1 as a, ?2 as c").bind(1, 2).first()).toEqual({
      b: 2,
      a: 1,
      c: 2,
    });
    await expect(statement.bind(1).first()).rejects.toThrow("D1_ERROR");
  });

  test("a session answers alike", async () => {
    const session = (await openD1()).withSession("first-primary");
    expect(await session.prepare("select 1 as a").first("a")).toBe(1);
    const [first] = await session.batch([session.prepare("select 2 as a")]);
    expect(first?.results).toEqual([{ a: 2 }]);
  });

  test("a script runs line by line", async () => {
    const d1 = await openD1();
    const script = "insert into settings values ('a', '1', 1, 1)\ndelete from settings; select 1";
    expect(await d1.exec(script)).toMatchObject({ count: 2 });
    expect(await d1.prepare("select count(*) as n from settings").first("n")).toBe(0);
    await expect(d1.exec("select 1\nselct 2")).rejects.toThrow(
      /^D1_EXEC_ERROR: Error in line 1: select 1: near "selct": syntax error/,
    );
  });
}

function testValues(openD1: OpenD1): void {
  test.each([
    ["text", "日本 🎧", "日本 🎧", "text"],
    ["an empty text", "", "", "text"],
    ["null", null, null, "null"],
    ["true", true, 1, "real"],
    ["false", false, 0, "real"],
    // JSON carries doubles: only a column of whole numbers makes one of them.
    ["a whole number", 5, 5, "real"],
    ["a fraction", 0.1, 0.1, "real"],
    ["a moment", 1_790_000_000_000, 1_790_000_000_000, "real"],
    ["no number", Number.NaN, null, "null"],
    ["a number without end", Number.POSITIVE_INFINITY, null, "null"],
    ["a buffer", Uint8Array.of(0, 255).buffer, [0, 255], "blob"],
    ["a view", Uint8Array.of(1, 2, 3).subarray(1), [2, 3], "blob"],
    ["an empty buffer", new ArrayBuffer(0), [], "blob"],
    ["an array of bytes", [7], [7], "blob"],
  ])("%s goes in and comes back", async (_, value, ...expected) => {
    const d1 = await openD1();
    const row = d1.prepare("select ?1 as value, typeof(?1) as type").bind(value);
    expect(await row.raw()).toEqual([expected]);
  });

  test.each([
    ["undefined", undefined],
    ["object", {}],
    ["object", new Date(0)],
    ["object", [300]],
    ["bigint", 5n],
    ["function", () => 1],
  ])("a value of the type %s is refused before it is sent", async (type, value) => {
    const d1 = await openD1();
    expect(() => d1.prepare("select ?").bind(value)).toThrow(
      `D1_TYPE_ERROR: Type '${type}' not supported for value`,
    );
  });

  test("a column of whole numbers keeps a number whole, and a text is never one", async () => {
    const d1 = await openD1();
    await d1.prepare(INSERT_USER).bind("u", 5, "5").run();
    const typed = `select typeof(created_at) as at, typeof(name) as name, name as said,
      cast(? as text) as bound, json_array(?) as listed from users`;
    expect(await d1.prepare(typed).bind(5, 5).first()).toEqual({
      at: "integer",
      name: "text",
      said: "5.0",
      bound: "5.0",
      listed: "[5.0]",
    });
  });

  test("a whole number beyond what JavaScript counts exactly is the nearest one", async () => {
    const d1 = await openD1();
    expect(await d1.prepare("select 9007199254740993 as n").first("n")).toBe(9_007_199_254_740_992);
  });

  test("a text in double quotes that names no column is a text", async () => {
    expect(await (await openD1()).prepare(`select "none" as a`).first("a")).toBe("none");
  });
}

function testFaults(openD1: OpenD1): void {
  test.each([
    [
      "the same value twice",
      "insert into users select 'b', name, email, email_verified, image, role, banned, ban_reason, ban_expires, created_at, updated_at, 0, null from users",
      "UNIQUE constraint failed: users.email: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_UNIQUE)",
    ],
    [
      "the same key twice",
      "insert into users select id, name, 'c', email_verified, image, role, banned, ban_reason, ban_expires, created_at, updated_at, 0, null from users",
      "UNIQUE constraint failed: users.id: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_PRIMARYKEY)",
    ],
    [
      "nothing where something must be",
      "update users set name = null",
      "NOT NULL constraint failed: users.name: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_NOTNULL)",
    ],
    [
      "a value that a table refuses",
      "update users set role = 'king'",
      "CHECK constraint failed: users_role: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_CHECK)",
    ],
    [
      "a reference to nobody",
      ENROLL,
      "FOREIGN KEY constraint failed: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_FOREIGNKEY)",
    ],
    [
      "a table that is not there",
      "select * from elsewhere",
      "no such table: elsewhere: SQLITE_ERROR",
    ],
  ])("%s is refused in D1's words, and is no transient fault", async (_, sql, message) => {
    const d1 = await openD1();
    await d1.prepare(INSERT_USER).bind("u", "Ada", "a@b.c").run();
    const fault = await catchFault(() => d1.prepare(sql).run());
    expect(fault.message).toBe(`D1_ERROR: ${message}`);
    expect(fault.cause).toEqual(new Error(message));
    expect(isTransientFault(fault)).toBe(false);
  });

  test.each([
    ["select json('{')", /^D1_ERROR: malformed JSON: SQLITE_ERROR$/],
    [" -- nothing", /^D1_ERROR: No SQL statements detected\.$/],
  ])("%s is refused too", async (sql, message) => {
    const d1 = await openD1();
    expect((await catchFault(() => d1.prepare(sql).run())).message).toMatch(message);
  });

  test.each([
    ["selct 1", /^D1_ERROR: near "selct": syntax error.*: SQLITE_ERROR$/],
    ["select elsewhere from users", /^D1_ERROR: no such column: elsewhere.*: SQLITE_ERROR$/],
  ])("%s is refused", async (sql, message) => {
    const d1 = await openD1();
    const fault = await catchFault(() => d1.prepare(sql).run());
    expect(fault.message).toMatch(message);
    expect(isTransientFault(fault)).toBe(false);
  });

  test.each([
    "begin",
    "commit",
    "savepoint a",
    "attach ':memory:' as other",
    "pragma user_version",
  ])("%s is not a store's to say", async (sql) => {
    const d1 = await openD1();
    expect((await catchFault(() => d1.prepare(sql).run())).message).toMatch(/^D1_ERROR: /);
  });

  test.each([
    ["select ? as a, ? as b", [1]],
    ["select ? as a", [1, 2]],
    ["select 1 as a", [1]],
  ])("%s takes as many values as it names", async (sql, values) => {
    const statement = (await openD1()).prepare(sql).bind(...values);
    expect((await catchFault(() => statement.run())).message).toBe(
      "D1_ERROR: Wrong number of parameter bindings for SQL query.",
    );
  });
}

function testLimits(openD1: OpenD1): void {
  const list = (count: number) => Array(count).fill("?").join(", ");

  test("a statement takes a hundred values", async () => {
    const d1 = await openD1();
    const ask = (count: number) =>
      d1
        .prepare(`select count(*) as n from users where id in (${list(count)})`)
        .bind(...Array(count).fill("u"))
        .first("n");
    expect(await ask(100)).toBe(0);
    expect((await catchFault(() => ask(101))).message).toMatch(/^D1_ERROR: too many SQL variables/);
  });

  test.each(["like", "glob"])("a pattern for %s has fifty bytes", async (operator) => {
    const d1 = await openD1();
    const ask = (pattern: string) =>
      d1.prepare(`select 'a' ${operator} ? as a`).bind(pattern).first("a");
    expect(await ask("x".repeat(50))).toBe(0);
    const fault = await catchFault(() => ask(`${"x".repeat(49)}é`));
    expect(fault.message).toBe("D1_ERROR: LIKE or GLOB pattern too complex: SQLITE_ERROR");
  });

  test.each([
    {
      most: 5,
      term: "select 1",
      between: " union all ",
      said: "too many terms in compound SELECT",
    },
    {
      most: 100,
      term: "1",
      between: "+",
      said: "Expression tree is too large (maximum depth 100)",
    },
    { most: 100, term: "1", between: ",", said: "too many columns in result set" },
  ])("a statement has $most of '$term$between' at most", async ({ most, term, between, said }) => {
    const d1 = await openD1();
    const write = (count: number) => {
      const terms = Array(count).fill(term).join(between);
      return term.startsWith("select") ? terms : `select ${terms}`;
    };
    expect((await d1.prepare(write(most)).all()).success).toBe(true);
    const fault = await catchFault(() => d1.prepare(write(most + 1)).all());
    expect(fault.message).toBe(`D1_ERROR: ${said}: SQLITE_ERROR`);
  });
}

function testBatches(openD1: OpenD1): void {
  test("a batch answers each of its statements in turn", async () => {
    const d1 = await openD1();
    const answers = await d1.batch([
      d1.prepare(INSERT_USER).bind("u", "Ada", "a@b.c"),
      d1.prepare("update users set name = 'Grace' returning id, name"),
      d1.prepare("select count(*) as n from users"),
    ]);
    expect(answers.map(({ results }) => results)).toEqual([
      [],
      [{ id: "u", name: "Grace" }],
      [{ n: 1 }],
    ]);
    expect(answers.map(({ meta }) => meta.changes)).toEqual([1, 1, 0]);
  });

  test("a batch is done whole or not at all", async () => {
    const d1 = await openD1();
    await d1.prepare(INSERT_USER).bind("u", "Ada", "a@b.c").run();
    const fault = await catchFault(() =>
      d1.batch([
        d1.prepare("update users set name = 'Grace'"),
        d1.prepare(INSERT_USER).bind("v", "Bob", "a@b.c"),
        d1.prepare("delete from users"),
      ]),
    );
    expect(fault.message).toMatch(/^D1_ERROR: UNIQUE constraint failed: users.email/);
    expect(await d1.prepare("select name from users").all()).toMatchObject({
      results: [{ name: "Ada" }],
    });
    await expect(d1.batch([d1.prepare("select 1"), d1.prepare(ENROLL)])).rejects.toThrow(
      "FOREIGN KEY constraint failed",
    );
    await expect(d1.batch([])).rejects.toThrow("D1_ERROR: No SQL statements detected.");
  });

  test("a batch may defer what refers to whom until its end", async () => {
    const d1 = await openD1();
    await d1.batch([
      d1.prepare("pragma defer_foreign_keys = on"),
      d1.prepare(ENROLL),
      d1.prepare("delete from enrollments"),
    ]);
    await expect(d1.prepare(ENROLL).run()).rejects.toThrow("FOREIGN KEY constraint failed");
  });

  test("of many at once who add to a number, each is counted", async () => {
    const d1 = await openD1();
    await d1.prepare("insert into settings values ('n', '0', 1, 1)").run();
    const add = d1.prepare(
      "update settings set value = value + 1 where name = 'n' returning value",
    );
    const seen = await Promise.all(Array.from({ length: 20 }, () => add.first("value")));
    expect(new Set(seen).size).toBe(20);
  });
}

function testMeta(openD1: OpenD1): void {
  test("a statement says how many rows it changed, and the last one's number", async () => {
    const d1 = await openD1();
    const meta = async (sql: string) => {
      const {
        changes,
        last_row_id: lastRowId,
        changed_db: changed,
      } = (await d1.prepare(sql).run()).meta;
      return { changes, lastRowId, changed };
    };
    const insert = "insert into settings values ('a', '1', 1, 1), ('b', '1', 1, 1)";
    const inserted = await meta(insert);
    expect(inserted).toMatchObject({ changes: 2, changed: true });
    const { lastRowId } = inserted;
    expect(lastRowId).toBeGreaterThan(1);
    expect(await meta("update settings set value = '1'")).toMatchObject({ changes: 2, lastRowId });
    expect(await meta("select * from settings")).toEqual({ changes: 0, lastRowId, changed: false });
    expect(await meta("delete from settings where name = 'c'")).toMatchObject({ changes: 0 });
    expect(await meta(`${insert} on conflict do nothing`)).toMatchObject({ changes: 0 });
    expect(await meta("delete from settings returning name")).toMatchObject({ changes: 2 });
  });
}

async function catchFault(work: () => Promise<unknown>): Promise<Error> {
  const [outcome] = await Promise.allSettled([work()]);
  const reason: unknown = outcome.status === "rejected" ? outcome.reason : null;
  if (!(reason instanceof Error)) throw new Error("It was not refused.", { cause: reason });
  return reason;
}
