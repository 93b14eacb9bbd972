import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const sources = globSync(
  ["packages/{domain,adapters,api,jobs}/src/**/*.ts", "apps/worker/src/**/*.ts"],
  {
    cwd: root,
  },
).filter((file) => !/\.test\.ts$|\.d\.ts$|\/testing\//.test(file));

/** Calls of the global `fetch`, by its bare name or as a property of the global object. */
function findGlobalFetches(text: string): number {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  return [...code.matchAll(/(?<![.\w"'`])fetch\(|globalThis\.fetch|\bself\.fetch/g)].length;
}

test("the worker calls out at one place, and guards the global fetch before libraries call it", () => {
  expect(sources.length).toBeGreaterThan(250);
  const calling = sources.filter(
    (file) => findGlobalFetches(readFileSync(`${root}${file}`, "utf8")) > 0,
  );
  expect(calling).toEqual(["apps/worker/src/compose.ts", "apps/worker/src/outbound.ts"]);
  const compose = readFileSync(`${root}apps/worker/src/compose.ts`, "utf8");
  expect(compose).toContain("createOutbound(suppliers, (input, init) => fetch(input, init))");
  expect(compose).toContain("guardGlobalFetch(suppliers);");
  expect(findGlobalFetches(compose)).toBe(1);
  // Asked whether it is guarded, kept, and replaced.
  const outbound = readFileSync(`${root}apps/worker/src/outbound.ts`, "utf8");
  expect(findGlobalFetches(outbound)).toBe(3);
});

test.each(["await fetch(url)", "return globalThis.fetch(url)", "(input) => fetch(input)"])(
  "a call past it is found: %s",
  (code) => {
    expect(findGlobalFetches(code)).toBe(1);
  },
);
