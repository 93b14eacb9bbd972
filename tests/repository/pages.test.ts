import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";

import { expect, test } from "vitest";

const WEB = "apps/web/src";

test("every page of the client is shown by a component test", () => {
  const tests = globSync(`${WEB}/**/*.test.tsx`).map((path) => readFileSync(path, "utf8"));
  const pages = globSync(`${WEB}/**/*-page.tsx`).map((path) => basename(path));
  expect(pages.length).toBeGreaterThan(30);
  const unshown = pages.filter((page) => !tests.some((text) => text.includes(`/${page}"`)));
  expect(unshown).toEqual([]);
});
