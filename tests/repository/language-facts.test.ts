import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;

/**
 * Where a language is treated apart from others, the compiler cannot name what a tenth one lacks: such a fact
 * belongs to `languages/facts.ts`, where every language has it.
 */
const APART = [
  /const \w+: Partial<Record<Language\b/,
  /(?<!interfaceLanguage\(\) )[!=]== "(?:ja|es|fr|de|it|pt|ru|ko)"/,
  /new Set(?:<Language>)?\(\["(?:en|ja|es|fr|de|it|pt|ru|ko)"/,
];

function findApart(text: string): string[] {
  return text.split("\n").filter((line) => APART.some((pattern) => pattern.test(line)));
}

test("no code treats a language apart from the others", () => {
  const sources = globSync(
    ["packages/{domain,adapters,api,jobs}/src/**/*.ts", "apps/*/src/**/*.{ts,tsx}"],
    {
      cwd: root,
    },
  ).filter((file) => !/\.test\.tsx?$|\/testing\/|\/i18n\//.test(file));
  expect(sources.length).toBeGreaterThan(500);
  const apart = sources.flatMap((file) =>
    findApart(readFileSync(`${root}${file}`, "utf8")).map((line) => `${file}: ${line.trim()}`),
  );
  expect(apart).toEqual([]);
});

test.each([
  'if (language === "ja") return "";',
  "const scripts: Partial<Record<Language, Script>> = {",
  'const dense = new Set<Language>(["ja", "ko"]);',
])("what treats one apart is found: %s", (line) => {
  expect(findApart(line)).toEqual([line]);
});
