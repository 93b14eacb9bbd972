import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

import { readVoiceVersion } from "./voice-version.ts";

function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), "learnlab-voice-"));
  const write = (path: string, content: string) => {
    const file = join(folder, "packages/speech-local", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  write("package.json", "{}");
  write("src/voices.ts", "steph");
  return { folder, write };
}

test("a voice that may sound otherwise has another name, one that was only tested or described keeps it", () => {
  const { folder, write } = openFolder();
  const before = readVoiceVersion(folder);
  expect(before).toMatch(/^[\da-f]{16}$/);
  write("src/voices.test.ts", "a test");
  write("README.md", "a page");
  expect(readVoiceVersion(folder)).toBe(before);
  write("src/voices.ts", "f3");
  const other = readVoiceVersion(folder);
  expect(other).not.toBe(before);
  write("src/voices.ts", "steph");
  expect(readVoiceVersion(folder)).toBe(before);
  write("package.json", '{"dependencies":{"engine":"2"}}');
  expect(new Set([before, other, readVoiceVersion(folder)]).size).toBe(3);
});
