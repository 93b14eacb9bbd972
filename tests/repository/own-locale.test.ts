import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const files = execFileSync("git", ["ls-files", "--", ":(glob)apps/web/src/**/*.ts*"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && !/\.test\.tsx?$/.test(file));

test("numbers and dates are written as the interface's language has them, whatever the browser's is", () => {
  expect(files.length).toBeGreaterThan(100);
  const withoutLocale = files.filter((file) =>
    /\.toLocale(?:Date|Time)?String\(\)|new Intl\.\w+Format\(\)/.test(readFileSync(file, "utf8")),
  );
  expect(withoutLocale).toEqual([]);
});
