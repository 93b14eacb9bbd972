import { expect, test } from "vitest";

import { loadPart, loadWithParts } from "./load-part.ts";

test("parts that load at the same time all wait for what one of them needs", async () => {
  const texts = Promise.withResolvers<void>();
  const shown: string[] = [];
  const open = (name: string) => loadPart(async () => name).then((part) => shown.push(part));
  loadWithParts(texts.promise);
  const both = [open("row"), open("page")];
  await Promise.resolve();
  expect(shown).toEqual([]);
  texts.resolve();
  await Promise.all(both);
  expect(shown).toEqual(["row", "page"]);
  await open("later");
  expect(shown).toEqual(["row", "page", "later"]);
});

test("what cannot be had fails the parts that wait for it, and none that come later", async () => {
  const texts = Promise.withResolvers<void>();
  loadWithParts(texts.promise);
  const waiting = loadPart(async () => "page");
  texts.reject(new Error("gone"));
  await expect(waiting).rejects.toThrow("gone");
  expect(await loadPart(async () => "another")).toBe("another");
});
