import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

const scripts = new URL("../../scripts/package.json", import.meta.url);

function readDependencies(file: URL | string): Record<string, string> {
  return JSON.parse(readFileSync(file, "utf8")).dependencies;
}

test("the local runtime is the one that wrangler bundles for and tests run in", () => {
  const wrangler = createRequire(scripts).resolve("wrangler/package.json");
  const pinned = readDependencies(wrangler)["miniflare"];
  expect(pinned).toMatch(/^\d+\.\d+\.\d+/);
  expect(readDependencies(scripts)["miniflare"]).toBe(pinned);
});
