import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { root } from "../start/root.ts";
import { listMissing } from "./provision.ts";
import { fillConfig } from "./state.ts";

const config = readFileSync(join(root, "wrangler.toml"), "utf8");

test("a deployed configuration has the installation's databases and address, and nothing else new", () => {
  const filled = fillConfig(config, {
    databases: { learnlab: "id-of-data", "learnlab-search": "id-of-search" },
    publicUrl: "https://learn.example",
  });
  expect(filled).toContain('database_name = "learnlab", database_id = "id-of-data"');
  expect(filled).toContain('database_name = "learnlab-search", database_id = "id-of-search"');
  expect(filled).toContain('PUBLIC_URL = "https://learn.example"');
  expect(filled.split("\n")).toHaveLength(config.split("\n").length);
});

test("only what is missing is made", () => {
  const missing = listMissing(config, {
    databases: ["learnlab"],
    buckets: [],
    queues: ["generation-now", "generation-now-dead", "generation-daily", "generation-daily-dead"],
  });
  expect(missing).toEqual([
    ["d1", "create", "learnlab-search"],
    ["r2", "bucket", "create", "learnlab-media"],
  ]);
});
