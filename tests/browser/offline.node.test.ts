import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { type Made, makeEpisode } from "./questions/make-episode.ts";
import { startMovableLab } from "./start-lab.ts";

const LEARNER = "learner-a@demo.test";
const PHONE = { width: 390, height: 844, serviceWorkers: "allow" } as const;
/** On a busy machine. */
const SOON = { timeout: 20_000 };

const lab = startMovableLab();
let making: Promise<Made> | null = null;

/** One episode for all tests. */
function getMade(): Promise<Made> {
  making ??= makeEpisode(lab, LEARNER);
  return making;
}

/** Opens the library, from which everything works offline once the worker is there. */
async function openLibrary(page: Page, email: string): Promise<void> {
  await lab.signIn(page, email);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, SOON);
  await page.goto(`${lab.origin}/library`);
  await page.getByRole("heading", { level: 1, name: "Library" }).waitFor();
}

async function pressDownload(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^More for / })
    .first()
    .click();
  await page.getByRole("menuitem", { name: /^Download/ }).click();
}

async function download(page: Page): Promise<void> {
  await pressDownload(page);
  await page.getByRole("listitem").getByText("Downloaded").first().waitFor(SOON);
}

test("a full disk is told, and keeps nothing half", async () => {
  await getMade();
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await openLibrary(page, LEARNER);
  const network = await page.context().newCDPSession(page);
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  const quotaSize = usage + 10_000;
  await network.send("Storage.overrideQuotaForOrigin", { origin: lab.origin, quotaSize });
  await pressDownload(page);
  await page.getByText(/^There is no room for “.*” on this device\./).waitFor(SOON);
  const sounds = () =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith("kept-"));
      const each = names.map(async (name) => (await (await caches.open(name)).keys()).length);
      return (await Promise.all(each)).reduce((sum, count) => sum + count, 0);
    });
  expect(await sounds()).toBe(0);
  await network.send("Storage.overrideQuotaForOrigin", { origin: lab.origin });
  await download(page);
  expect(await sounds()).toBe(1);
  expect(visited.complaints).toEqual([]);
});
