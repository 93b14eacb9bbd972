import { openMemoryDatabase } from "@learnlab/adapters/d1/testing";
import { describe, expect, test } from "vitest";

import { rememberReads } from "./local-database.ts";

const MOST = 100_000;

/** A table with one row, and which calls reach the database itself. */
async function openCounted(mostBytes = MOST) {
  const inner = openMemoryDatabase();
  await inner.batch([
    inner.prepare("create table t (id integer primary key, name text)"),
    inner.prepare("insert into t values (1, 'Ada')"),
  ]);
  const asked: string[] = [];
  const db = rememberReads(note(inner, asked), { mostBytes });
  return { db, asked };
}

function note(inner: D1Database, asked: string[]): D1Database {
  const noted = new Map<D1PreparedStatement, string>();
  const wrap = (sql: string, statement: D1PreparedStatement): D1PreparedStatement => {
    const methods = ["first", "run", "all", "raw"];
    const wrapped = new Proxy(statement, {
      get(target, name) {
        if (name === "bind") return (...values: unknown[]) => wrap(sql, target.bind(...values));
        if (methods.includes(String(name))) asked.push(sql);
        const member: unknown = Reflect.get(target, name, target);
        return typeof member === "function" ? member.bind(target) : member;
      },
    });
    noted.set(wrapped, sql);
    originals.set(wrapped, statement);
    return wrapped;
  };
  const originals = new Map<D1PreparedStatement, D1PreparedStatement>();
  return {
    prepare: (sql) => wrap(sql, inner.prepare(sql)),
    batch: (statements) => {
      asked.push(statements.map((statement) => noted.get(statement)).join("; "));
      return inner.batch(statements.map((statement) => originals.get(statement) ?? statement));
    },
    exec: (sql) => inner.exec(sql),
    withSession: () => inner.withSession(),
    dump: () => inner.dump(),
  };
}

const NAME = "select name from t where id = ?";
const rename = (db: D1Database, name: string) =>
  db.prepare("update t set name = ? where id = 1").bind(name).run();

describe("a read", () => {
  test("is asked once, and again after a write", async () => {
    const { db, asked } = await openCounted();
    const read = () => db.prepare(NAME).bind(1).first("name");
    expect([await read(), await read()]).toEqual(["Ada", "Ada"]);
    expect(asked).toEqual([NAME]);
    await rename(db, "Ben");
    expect([await read(), await read()]).toEqual(["Ben", "Ben"]);
    expect(asked.filter((sql) => sql === NAME)).toHaveLength(2);
  });

  test("is another one with other values, another form of answer, or in a batch", async () => {
    const { db, asked } = await openCounted();
    const statement = db.prepare(NAME).bind(1);
    const twice = async <T>(read: () => Promise<T>) => [await read(), await read()];
    expect(await twice(() => statement.first("name"))).toEqual(["Ada", "Ada"]);
    expect(await twice(() => statement.first())).toEqual([{ name: "Ada" }, { name: "Ada" }]);
    expect(await twice(() => statement.raw())).toEqual([[["Ada"]], [["Ada"]]]);
    const names = await twice(() => statement.raw({ columnNames: true }));
    expect(names).toEqual([
      [["name"], ["Ada"]],
      [["name"], ["Ada"]],
    ]);
    expect((await twice(() => statement.all())).map(({ results }) => results)).toEqual([
      [{ name: "Ada" }],
      [{ name: "Ada" }],
    ]);
    expect(await twice(() => db.prepare(NAME).bind(2).first())).toEqual([null, null]);
    expect(await twice(() => db.prepare(NAME).bind("1").raw())).toEqual([[["Ada"]], [["Ada"]]]);
    const both = await twice(() => db.batch([statement, db.prepare(NAME).bind(2)]));
    expect(both.map((each) => each.map(({ results }) => results))).toEqual([
      [[{ name: "Ada" }], []],
      [[{ name: "Ada" }], []],
    ]);
    expect(asked).toHaveLength(8);
  });

  test("gives each caller an answer that it may change", async () => {
    const { db } = await openCounted();
    const read = () => db.prepare(NAME).bind(1).first<{ name: string }>();
    for (const row of [await read(), await read()]) if (row !== null) row.name = "changed";
    expect(await read()).toEqual({ name: "Ada" });
  });

  test.each([
    ["a random number", "select random() as a, ?1 as b", 1],
    ["the time", "select unixepoch() as a, ?1 as b", 1],
    ["the day", "select current_date as a, ?1 as b", 1],
    ["today", "select date('now') as a, ?1 as b", 1],
    ["bytes", "select hex(?1) as a", new Uint8Array([1, 2]).buffer],
  ])("with %s is asked each time", async (_, sql, value) => {
    const { db, asked } = await openCounted();
    for (let turn = 0; turn < 2; turn += 1) await db.prepare(sql).bind(value).all();
    expect(asked).toEqual([sql, sql]);
  });

  test("is remembered where a function of time has an argument", async () => {
    const { db, asked } = await openCounted();
    const sql =
      "select date(? / 1000, 'unixepoch') as day, coalesce(replace(name, 'A', ''), '') from t";
    for (let turn = 0; turn < 2; turn += 1) await db.prepare(sql).bind(0).all();
    expect(asked).toEqual([sql]);
  });

  test("that failed is asked again", async () => {
    const { db, asked } = await openCounted();
    const sql = "select name from nowhere";
    for (let turn = 0; turn < 2; turn += 1) {
      await expect(db.prepare(sql).all()).rejects.toThrow("no such table");
    }
    expect(asked).toEqual([sql, sql]);
  });

  test("leaves the memory within its bytes", async () => {
    const { db, asked } = await openCounted(2_000);
    const read = (id: number) => db.prepare(NAME).bind(id).all();
    for (let id = 0; id < 50; id += 1) await read(id);
    await read(49);
    expect(asked).toHaveLength(50);
    await read(0);
    expect(asked).toHaveLength(51);
    const long = "select printf('%.*c', 1500, 'x') as text";
    for (let turn = 0; turn < 2; turn += 1) await db.prepare(long).all();
    expect(asked.filter((sql) => sql === long)).toHaveLength(2);
  });
});

describe("everything is forgotten with", () => {
  test.each<[string, (db: D1Database) => Promise<unknown>]>([
    ["a write", (db) => rename(db, "Ben")],
    ["a write that answers rows", (db) => db.prepare("update t set id = 3 returning id").all()],
    [
      "a write behind a common table expression",
      (db) =>
        db.prepare("with n as (select 'Ben' as v) update t set name = (select v from n)").run(),
    ],
    [
      "a batch with one write",
      (db) => db.batch([db.prepare("select 1"), db.prepare("delete from t")]),
    ],
    ["a script", (db) => db.exec("delete from t")],
    ["a write of a session", (db) => db.withSession().prepare("delete from t").run()],
    [
      "a write that failed",
      (db) => expect(db.prepare("insert into t values (1, 'Ada')").run()).rejects.toThrow("UNIQUE"),
    ],
  ])("%s", async (_, write) => {
    const { db, asked } = await openCounted();
    const read = () => db.prepare(NAME).bind(1).all();
    await read();
    await write(db);
    await read();
    expect(asked.filter((sql) => sql === NAME)).toHaveLength(2);
  });
});

/** Numbers from a seed, below `most`. */
function createDice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

/** Carries each statement out at some moment between its question and its answer. */
function openSlow(roll: (most: number) => number) {
  let value = 0;
  const wait = async () => {
    for (let turns = roll(6); turns > 0; turns -= 1) await Promise.resolve();
  };
  const inner = openMemoryDatabase();
  const at = (sql: string, given: number): D1PreparedStatement => {
    const run = async () => {
      await wait();
      if (!sql.startsWith("select")) value = Math.max(value, given);
      const found = value;
      await wait();
      return found;
    };
    const statement = inner.prepare("select 1");
    return Object.assign(Object.create(statement), {
      bind: (one: number) => at(sql, one),
      first: run,
      run,
    });
  };
  const slow: D1Database = Object.assign(Object.create(inner), {
    prepare: (sql: string) => at(sql, 0),
  });
  return rememberReads(slow, { mostBytes: MOST });
}

test("no read is older than what was read or written before it, in any order of events", async () => {
  const stale: object[] = [];
  for (let seed = 1; seed <= 300; seed += 1) {
    const roll = createDice(seed);
    const db = openSlow(roll);
    let begun = 0;
    let known = 0;
    const act = async () => {
      for (let turn = 0; turn < 12; turn += 1) {
        if (roll(4) === 0) {
          begun += 1;
          const mine = begun;
          await db.prepare("update counter").bind(mine).run();
          known = Math.max(known, mine);
          continue;
        }
        const least = known;
        const sql = `select value as a${roll(3)}`;
        const found = (await db.prepare(sql).first<number>()) ?? Number.NaN;
        if (!(found >= least && found <= begun)) stale.push({ seed, found, least, begun });
        known = Math.max(known, found);
      }
    };
    await Promise.all([act(), act(), act(), act()]);
  }
  expect(stale).toEqual([]);
});
