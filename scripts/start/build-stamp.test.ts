import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { type Build, dropStamp, isUpToDate, writeStamp } from "./build-stamp.ts";

const build: Build = { name: "page", sources: ["src/**/*"], settings: ["here"], output: "dist" };

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "learnlab-stamp-"));
  for (const name of ["src/parts", "dist"]) mkdirSync(join(folder, name), { recursive: true });
  write("src/page.ts", "one");
  write("src/parts/deep.ts", "deep");
  write("dist/page.js", "built of one");
  writeStamp(build, folder);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

test("what was built of these sources is built, whatever the clock says", () => {
  utimesSync(join(folder, "src/page.ts"), new Date(), new Date(Date.now() + 60_000));
  expect(isUpToDate(build, folder)).toBe(true);
});

test.each<[string, () => void]>([
  ["a source is another", () => write("src/parts/deep.ts", "new")],
  ["a source came", () => write("src/more.ts", "")],
  ["a source went", () => rmSync(join(folder, "src/page.ts"))],
  ["an output is another", () => write("dist/page.js", "built of two")],
  ["the output is gone", () => rmSync(join(folder, "dist"), { recursive: true })],
  ["the last build was broken off", () => dropStamp(build, folder)],
])("it is built again where %s", (_, change) => {
  change();
  expect(isUpToDate(build, folder)).toBe(false);
});

test("it is built again for other settings, and a test is no source", () => {
  expect(isUpToDate({ ...build, settings: ["there"] }, folder)).toBe(false);
  write("src/page.test.ts", "a test");
  expect(isUpToDate(build, folder)).toBe(true);
});
