import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

import { createMailFolder, findMailFolder } from "./mail-folder.ts";

const MAIL = {
  from: { name: "LearnLab", email: "podcast@learn.example" },
  to: "mia@people.test",
  subject: "Your podcast is ready: Licht · 光",
  text: "Hello Mia,\n\nhttps://learn.example/episodes/1\n",
  html: "<!doctype html><p>Hello Mia,</p>",
  headers: { "List-Unsubscribe": "<https://learn.example/stop>" },
};

function aFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), "learnlab-mail-"));
  const folder = findMailFolder(dataDir);
  let at = Date.parse("2026-11-21T07:00:00Z");
  const keepMail = createMailFolder(dataDir, () => new Date((at += 1)));
  const keep = (mail: unknown) => keepMail({ json: async () => mail });
  return { keep, folder, list: () => readdirSync(folder).toSorted() };
}

test("each mail is a file of its own that people and mail programs can read", async () => {
  const { keep, folder, list } = aFolder();
  expect((await keep(MAIL)).status).toBe(204);
  expect((await keep(MAIL)).status).toBe(204);
  expect(list()).toEqual([
    "2026-11-21T07-00-00.001-1-Your-podcast-is-ready-Licht-光.eml",
    "2026-11-21T07-00-00.002-2-Your-podcast-is-ready-Licht-光.eml",
  ]);
  const file = join(folder, list()[0] ?? "");
  const eml = readFileSync(file, "utf8");
  expect(eml).toMatch(/^Date: Sat, 21 Nov 2026 07:00:00 \+0000\nFrom: LearnLab <podcast@learn\.ex/);
  expect(eml).toContain("\nSubject: Your podcast is ready: Licht · 光\n");
  expect(eml).toContain("\nList-Unsubscribe: <https://learn.example/stop>\n");
  expect(eml.indexOf("https://learn.example/episodes/1")).toBeLessThan(eml.indexOf("<!doctype"));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test("a subject names no other folder and is never too long for a file's name", async () => {
  const { keep, list } = aFolder();
  await keep({ ...MAIL, subject: `../../../etc/passwd\n${"한".repeat(300)}` });
  await keep({ ...MAIL, subject: "" });
  expect(list()).toHaveLength(2);
  for (const name of list()) expect(Buffer.byteLength(name)).toBeLessThan(255);
});

test("the newest five hundred are kept", async () => {
  const { keep, list } = aFolder();
  for (let count = 0; count < 503; count += 1) await keep(MAIL);
  expect(list()).toHaveLength(500);
  expect(list()[0]).toContain("00.004-4-");
});

test("what is no mail is refused", async () => {
  const { keep } = aFolder();
  expect((await keep({ subject: "Nobody" })).status).toBe(400);
});
