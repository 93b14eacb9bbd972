import { openMemoryDatabase } from "@learnlab/adapters/d1/testing";
import { expect, test } from "vitest";

import { noteDamage } from "./note-damage.ts";

/** A database of which each call fails with the error. */
function failing(error: Error): D1Database {
  const fail = () => Promise.reject(error);
  const statement = { bind: () => statement, first: fail, run: fail, all: fail, raw: fail };
  const broken = { prepare: () => statement, batch: fail, exec: fail };
  return Object.assign(Object.create(openMemoryDatabase()), broken);
}

/** Every way in which our code asks a database. */
const WAYS: [name: string, ask: (db: D1Database) => Promise<unknown>][] = [
  ["first", (db) => db.prepare("select 1").first()],
  ["run", (db) => db.prepare("select ?").bind(1).run()],
  ["all", (db) => db.prepare("select ?").bind(1).bind(2).all()],
  ["raw", (db) => db.prepare("select ?").bind(1).raw()],
  ["batch", (db) => db.batch([db.prepare("select 1")])],
  ["exec", (db) => db.exec("select 1")],
];

test.each(WAYS)("a damaged file that %s meets is told, and the error stays", async (_, ask) => {
  let told = 0;
  const tell = async () => {
    told += 1;
    throw new Error("Nobody listens.");
  };
  for (const sign of [
    "malformed: SQLITE_CORRUPT",
    "SQLITE_NOTADB",
    "no such table: state",
    "internal error; reference = 1",
  ]) {
    const error = new Error(`D1_ERROR: ${sign}`);
    await expect(ask(noteDamage(failing(error), tell))).rejects.toBe(error);
  }
  expect(told).toBe(4);
  const other = new Error("D1_ERROR: Network connection lost.");
  await expect(ask(noteDamage(failing(other), tell))).rejects.toBe(other);
  expect(told).toBe(4);
});

test("what is asked is answered as without it", async () => {
  const tell = async () => expect.unreachable();
  const db = noteDamage(openMemoryDatabase(), tell);
  await db.exec("create table t (a, b)");
  const insert = db.prepare("insert into t values (?, ?)");
  await db.batch([insert.bind(1, "x"), insert.bind(2, "y")]);
  const read = db.prepare("select a, b from t where a > ? order by a").bind(0);
  expect((await read.all()).results).toEqual([
    { a: 1, b: "x" },
    { a: 2, b: "y" },
  ]);
  expect(await read.first()).toEqual({ a: 1, b: "x" });
  expect(await read.first("b")).toBe("x");
  expect(await read.raw()).toEqual([
    [1, "x"],
    [2, "y"],
  ]);
});
