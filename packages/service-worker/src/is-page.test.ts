import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { isPage } from "./is-page.ts";

test("the worker's own addresses and files are no pages, as at the server", () => {
  const pages = new URL("../../../apps/worker/src/http/pages.ts", import.meta.url);
  const [, listed = ""] =
    /NO_PAGES = new Set\(\[([^\]]+)\]\)/.exec(readFileSync(pages, "utf8")) ?? [];
  const prefixes = [...listed.matchAll(/"(\w+)"/g)].map(([, prefix = ""]) => prefix);
  expect(prefixes).toContain("trpc");
  for (const prefix of prefixes) {
    expect(isPage(`/${prefix}`), prefix).toBe(false);
    expect(isPage(`/${prefix}/x`), prefix).toBe(false);
  }
  expect(["/robots.txt", "/manifest.webmanifest"].filter(isPage)).toEqual([]);
});

test("every other address is the client's", () => {
  const paths = ["/", "/library", "/episodes/1", "/invitation/a.b", "/listening", "/apis"];
  expect(paths.filter(isPage)).toEqual(paths);
});
