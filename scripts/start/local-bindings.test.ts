import { openMemoryDatabase } from "@learnlab/adapters/d1/testing";
import { expect, test } from "vitest";

import { bindLocally } from "./local-bindings.ts";

interface TestEnv {
  DB: D1Database;
  NAME: string;
  COUNT: () => number;
}

const count = (_event: unknown, { NAME, COUNT }: TestEnv) => `${NAME} ${COUNT()}`;

function openCounter() {
  let counted = 0;
  return { COUNT: () => (counted += 1) };
}

const newEnv = (): TestEnv => ({ DB: openMemoryDatabase(), NAME: "ada", COUNT: () => Number.NaN });

test("requests, messages and crons share what was opened, beside the worker's own bindings", async () => {
  const { local } = bindLocally({ fetch: count, queue: count, scheduled: count }, openCounter);
  const answers = [
    local.fetch({}, newEnv(), {}),
    local.queue({}, newEnv(), {}),
    local.scheduled({}, newEnv(), {}),
    local.fetch({}, newEnv(), {}),
  ];
  expect(answers).toEqual(["ada 1", "ada 2", "ada 3", "ada 4"]);
});

test("the owner's statements run in one transaction on the database that was opened", async () => {
  const DB = openMemoryDatabase();
  const worker = { fetch: count, queue: count, scheduled: count };
  const { batch } = bindLocally<TestEnv>(worker, () => ({ DB }));
  const run = (statements: string[]) =>
    batch.fetch(
      new Request("http://x", { method: "POST", body: JSON.stringify(statements) }),
      newEnv(),
    );
  expect((await run(["create table t (a)", "insert into t values (7)"])).status).toBe(204);
  await expect(run(["delete from t", "insert into nowhere values (1)"])).rejects.toThrow("no such");
  expect(await DB.prepare("select a from t").first("a")).toBe(7);
});
