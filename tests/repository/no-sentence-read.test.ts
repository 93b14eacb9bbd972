import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const ROOTS = ["apps/web/src", "apps/worker/src", "packages/*/src"];

/** How a text of ours would be taken apart, or a sentence be read. */
const PATTERNS = [
  /\b(?:message|detail|errorReason|reason)\.(?:split|match|matchAll|startsWith|endsWith|includes|indexOf)\(/,
  /\.(?:test|exec)\([^()]*\b(?:message|detail|reason)\b[^()]*\)/,
  /\.split\("[: ]"\)/,
  /\.startsWith\((?:"(?!https?:)[a-z]+[: ]"|`\$\{\w+\}[: ]`)\)/,
  /\blike '[^']*%/i,
];

/** Words of others, which have no other form, and what was stored before there was one. */
const OTHERS: Record<string, string> = {
  "apps/web/src/api.ts": "browsers tell a failed fetch by its words only",
  "apps/worker/src/http/read-device.ts": "the groups of an IPv6 address",
  "apps/worker/src/env.ts": "some messages about a setting begin with its name already",
  "packages/adapters/src/auth/passwords.ts": "better-auth's hashes",
  "packages/adapters/src/d1/transient-fault.ts": "D1's faults have no codes",
  "packages/adapters/src/polly/speech.ts": "a header of AWS",
  "packages/adapters/src/r2/r2-errors.ts": "R2's faults have their codes in the message",
  "packages/domain/src/shared/say-name.ts": "the words of a name",
  "packages/domain/src/shared/addresses/endings.ts": "a list written as words",
  "packages/domain/src/lessons/checks/frame-words/frame-words.ts": "a list written as words",
  "packages/domain/src/lessons/claims/check-numbers.ts": "the words of a claim",
  "packages/domain/src/lessons/claims/check-order.ts": "the words of a claim",
  "packages/domain/src/lessons/claims/fold-words.ts": "a list written as words",
  "packages/domain/src/lessons/claims/read-numbers.ts": "a list written as words",
  "packages/domain/src/shared/media/http-date.ts": "the time in a date of HTTP",
  "packages/domain/src/generation/brief/write-brief.ts": "the words of a name",
};

const files = execFileSync("git", ["ls-files", "--", ...ROOTS.map((root) => `:(glob)${root}/**`)], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$|\/speech-local\//.test(file));

function findReading(source: string): string[] {
  return source.split("\n").filter((line) => PATTERNS.some((pattern) => pattern.test(line)));
}

test("no code of ours reads a sentence, or takes apart what it put together", () => {
  expect(files.length).toBeGreaterThan(500);
  const reading = files.filter((file) => findReading(readFileSync(file, "utf8")).length > 0);
  expect(reading.filter((file) => !(file in OTHERS))).toEqual([]);
  expect(Object.keys(OTHERS).filter((file) => !reading.includes(file))).toEqual([]);
});

test.each([
  'const [kind, tag] = check.split(" ");',
  "steps.filter(({ step }) => step.startsWith(`${kind}:`))",
  'step.startsWith("speech:")',
  'piece.startsWith("lesson ")',
  'const quoted = /"[^"]+"/.exec(message)?.[0];',
  'if (failure.message.includes("several times")) return;',
  'const [family] = reason.split(".");',
  "and (step like 'speech:%' or step like 'assemble:%')",
])("%s would be seen", (line) => {
  expect(findReading(line)).toEqual([line]);
});
