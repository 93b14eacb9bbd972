import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { OBJECT_PREFIXES } from "../support/record/decisions.ts";

const root = new URL("../../", import.meta.url).pathname;
const sources = globSync(
  ["packages/{domain,adapters,jobs,demo,api}/src/**/*.ts", "apps/worker/src/**/*.ts"],
  { cwd: root },
).filter((file) => !file.endsWith(".test.ts"));

/** Beginnings of keys as they are written: a word, perhaps a letter, and then what is filled in. */
function findPrefixes(text: string): string[] {
  return [...text.matchAll(/[`"]([a-z]+(?:\/[a-z])?)\/(?:\$\{|["`])/g)].flatMap(
    ([, prefix]) => prefix ?? [],
  );
}

/** Beginnings of other things that look alike: media types, addresses, names of models. */
const NO_KEYS = new Set(["multipart"]);

test("every prefix of keys in the bucket has been decided on", () => {
  expect(sources.length).toBeGreaterThan(300);
  const found = new Set(
    sources
      .flatMap((file) => findPrefixes(readFileSync(`${root}${file}`, "utf8")))
      .filter((prefix) => !NO_KEYS.has(prefix)),
  );
  expect([...found].toSorted()).toEqual(Object.keys(OBJECT_PREFIXES).toSorted());
});

test("a new prefix is found", () => {
  expect(findPrefixes("const key = `covers/${id}.png`;")).toEqual(["covers"]);
});
