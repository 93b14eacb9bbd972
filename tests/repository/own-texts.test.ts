import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readDemoCourses } from "@learnlab/demo";
import { findAddresses, PHRASE_BOOKS } from "@learnlab/domain/testing";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;

/** Every string in what a module or a file of data holds. */
function listTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

/** Names of texts and of modules, which nobody sees. */
const isKey = /^(?:[a-z]+(?:\.\w+)+|\.\/.*|@.*)$/i;

const find = (text: string) => findAddresses(text).map(({ from, to }) => text.slice(from, to));

test("nothing that the template says in any language is taken for an address", () => {
  const texts = listTexts(PHRASE_BOOKS);
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.flatMap(find)).toEqual([]);
});

test("nothing that the demo's courses say or ask is taken for an address", () => {
  const courses = readDemoCourses();
  const texts = listTexts(courses);
  expect(texts.length).toBeGreaterThan(2_000);
  expect(texts.flatMap(find)).toEqual([]);
});

test("nothing that the client says is taken for an address", () => {
  const files = globSync("apps/web/src/i18n/{en,ja}/*.ts", { cwd: root });
  const texts = files.flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/"((?:[^"\\]|\\.)*)"/g)]
      .map(([, text = ""]) => text.replaceAll("mia@example.com", ""))
      .filter((text) => !isKey.test(text)),
  );
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.flatMap(find)).toEqual([]);
});
