import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CRONS } from "@learnlab/domain/client";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const documents = globSync(
  ["*.md", "docs/operate.md", "{apps,packages}/*/src/**/README.md", "scripts/**/README.md"],
  { cwd: root },
).filter((name) => name !== "CHANGELOG.md");

test("the pages of the rooms are read too", () => {
  expect(documents.length).toBeGreaterThan(10);
});

test.each(documents)("%s names only paths that exist", (name) => {
  const text = readFileSync(join(root, name), "utf8");
  const paths = [
    ...text.matchAll(/`((?:apps|packages|scripts|tests|docs|migrations)\/[\w./-]+)`/g),
  ];
  const missing = paths
    .map(([, path = ""]) => path)
    .filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);
});

test("every setting of the worker stands in the example with a word about it", () => {
  const example = readFileSync(join(root, ".dev.vars.example"), "utf8");
  const settings = readFileSync(join(root, "apps/worker/src/env.ts"), "utf8");
  const names = [...settings.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name = ""]) => name);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !example.includes(`\n${name}=`))).toEqual([]);
});

test("every queue has a dead-letter queue, and somebody reads it", () => {
  const config = readFileSync(join(root, "wrangler.toml"), "utf8");
  const consumed = [...config.matchAll(/\{ queue = "([^"]+)"/g)].map(([, name = ""]) => name);
  const dead = [...config.matchAll(/dead_letter_queue = "([^"]+)"/g)].map(([, name = ""]) => name);
  const produced = [...config.matchAll(/binding = "\w+", queue = "([^"]+)"/g)].map(
    ([, name = ""]) => name,
  );
  expect(dead).toHaveLength(produced.length);
  expect(consumed.toSorted()).toEqual([...produced, ...dead].toSorted());
});

test("what runs by itself runs when wrangler.toml says", () => {
  const config = readFileSync(join(root, "wrangler.toml"), "utf8");
  const [, crons = ""] = /crons = (\[.*\])/.exec(config) ?? [];
  expect(JSON.parse(crons)).toEqual(Object.values(CRONS));
});
