import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { describeError, explainEnd, explainLog, followLog } from "./explain-failure.ts";
import { openSecrets } from "./secrets.ts";
import { BadSetting, findFreePort } from "./settings.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "learnlab-failure-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [
    "failed: SQLite failed; file is not a database: SQLITE_NOTADB",
    /^A database in \/d\/v3 is damaged\. Restore /,
  ],
  [
    "database disk image is malformed: SQLITE_CORRUPT",
    /^A database in \/d\/v3 is damaged\. Restore /,
  ],
  ["Error: database or disk is full: SQLITE_FULL", /^The disk is full, .* Make room on it/],
  [
    "attempt to write a readonly database: SQLITE_READONLY",
    /^Not all files in \/d can be written\. Give /,
  ],
  ["open '/d/v3/x': EACCES, permission denied", /^Not all files in \/d can be written\. Give /],
])("the log line %j is explained to whoever can mend it", (line, sentence) => {
  const cause = explainLog(`something before\n${line}\nand after`, "/d");
  expect(cause?.sentence).toMatch(sentence);
  // Room on a disk comes back without a new start.
  expect(cause?.mayPass).toBe(/SQLITE_FULL/.test(line));
});

test("a log that names no such reason explains nothing", () => {
  expect(explainLog("TypeError: x is not a function", "/d")).toBeNull();
});

test("what a log has of an earlier start is not taken for the reason of this one", () => {
  const log = join(folder, "worker.log");
  const readNew = followLog(log);
  writeFileSync(log, "SQLITE_CORRUPT\n");
  expect(readNew()).toBe("SQLITE_CORRUPT\n");
  const readLater = followLog(log);
  appendFileSync(log, "é\n");
  expect(readLater()).toBe("é\n");
});

test("a port that somebody else took meanwhile is the reason, whatever the log says", async () => {
  const port = await findFreePort();
  const parts = { port, dataDir: "/d", logged: "SQLITE_CORRUPT" };
  const squatter = createServer();
  await new Promise<void>((done) => squatter.listen(port, "127.0.0.1", done));
  expect(await explainEnd(parts)).toEqual({
    sentence: expect.stringMatching(new RegExp(`^Port ${port} is taken\\. End what uses it`)),
    mayPass: false,
  });
  await new Promise((done) => squatter.close(done));
  expect((await explainEnd(parts))?.sentence).toMatch(/is damaged/);
  expect(await explainEnd({ ...parts, logged: "" })).toBeNull();
});

test("an error of the terminal's person is a sentence, one that nobody expected is shown whole", () => {
  expect(describeError(new BadSetting("PORT must be a number."))).toBe("PORT must be a number.");
  writeFileSync(join(folder, "logs"), "");
  expect(describeError(caught(() => mkdirSync(join(folder, "logs"))))).toMatch(
    /^LearnLab cannot use .*\/logs \(EEXIST: .*\)\. Make it readable and writable/,
  );
  const full = Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
  expect(describeError(full)).toMatch(/^The disk is full/);
  const unexpected = new TypeError("x is not a function");
  expect(describeError(unexpected)).toBe(unexpected);
});

test.each(["", '{"AUTH', "[]", '{"AUTH_SECRET":7}'])(
  "a damaged file of secrets, %j, is refused with a sentence and left as it is",
  (text) => {
    const file = join(folder, "secrets.json");
    writeFileSync(file, text);
    expect(() => openSecrets(folder)).toThrow(
      `${file} cannot be read. Restore it from a backup. Without one, delete it: `,
    );
    expect(readFileSync(file, "utf8")).toBe(text);
  },
);

function caught(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}
