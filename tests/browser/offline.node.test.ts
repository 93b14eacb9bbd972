import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { findFaults } from "./find-faults.ts";
import { openQuestion, openSheet, seekTo } from "./questions/answer-in-player.ts";
import { type Made, makeEpisode, placeQuestions } from "./questions/make-episode.ts";
import { startMovableLab } from "./start-lab.ts";
import { positionOf } from "./visit.ts";

const [LEARNER, OTHER] = ["learner-a@demo.test", "learner-b@demo.test"] as const;
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

/** What of a person is on the device: caches, databases, and keys of the storage. */
function listKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const stores = await indexedDB.databases();
    const names = [...(await caches.keys()), ...stores.map(({ name = "" }) => name)];
    const keys = Object.keys(localStorage).filter((key) =>
      /owner|answers|reports|Played/.test(key),
    );
    return [...names.filter((name) => /^(?:kept-|learnlab-)/.test(name)), ...keys.toSorted()];
  });
}

test("without a network a download plays and seeks, and answers and progress arrive later", async () => {
  const made = await getMade();
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  const context = page.context();
  const ranges: number[] = [];
  page.on("response", (answer) => {
    if (answer.url().includes("/kept/")) ranges.push(answer.status());
  });
  await openLibrary(page, LEARNER);
  await download(page);
  await page.getByText(/is downloaded: .* left on this device/).waitFor();
  expect(await findFaults(page)).toEqual([]);

  await context.setOffline(true);
  await page.goto(lab.origin);
  await page.getByRole("heading", { level: 1, name: /^Good / }).waitFor();
  await page.getByText(/You are offline\. Last updated: Today, /).waitFor();
  await page.goto(`${lab.origin}/library`);
  await page.getByLabel("Show").selectOption("Downloaded");
  await page.getByText(/^1 download\. LearnLab uses /).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.goto(`${lab.origin}/episodes/${made.episodeId}`);
  await page.getByRole("button", { name: "Listen", exact: true }).click();
  await expect.poll(() => positionOf(page), SOON).toBeGreaterThan(1_500);
  const [first] = placeQuestions(made);
  if (first === undefined) throw new Error("Nothing is asked.");
  await openSheet(page);
  await seekTo(page, first.pause.startMs - 1_000);
  const asked = openQuestion(page);
  await asked.getByRole("heading", { name: first.texts[0]?.question ?? "" }).waitFor(SOON);
  await expect.poll(() => ranges).toContain(206);
  const [right] = first.texts[0]?.choices ?? [];
  if (right === undefined) {
    await asked.getByRole("button", { name: "I said it aloud" }).click();
    await asked.getByRole("button", { name: "Had it" }).click();
  } else await asked.getByRole("button", { name: right }).click();
  await expect.poll(async () => (await listKept(page)).join(" ")).toMatch(/answers\..*reports\./);

  const next = await context.newPage();
  await page.close();
  await context.setOffline(false);
  await next.goto(lab.origin);
  const visitor = await lab.callAs(LEARNER);
  const { episodeId } = made;
  const findHeard = async () => {
    const progress = await visitor.query<{ coverage: { en?: [number, number][] } } | null>(
      "listening.progress",
      { episodeId },
    );
    return progress?.coverage.en?.[0]?.[1] ?? 0;
  };
  await expect.poll(findHeard, SOON).toBeGreaterThan(1_000);
  const findResults = async () => {
    const { questions } = await visitor.query<{ questions: { result: string | null }[] }>(
      "episodes.answerProgress",
      { episodeId },
    );
    return questions.filter(({ result }) => result !== null).length;
  };
  await expect.poll(findResults, SOON).toBe(1);
  await expect.poll(async () => (await listKept(next)).join(" ")).not.toMatch(/answers|reports/);
  expect(visited.complaints).toEqual([]);
});

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
  await expect.poll(sounds).toBe(0);
  await network.send("Storage.overrideQuotaForOrigin", { origin: lab.origin });
  await download(page);
  await expect.poll(sounds).toBe(1);
  expect(visited.complaints).toEqual([]);
});

test.each(["signs out", "is found signed out"])(
  "of somebody who %s nothing stays, and the next person finds nothing",
  async (how) => {
    const made = await getMade();
    await using visited = await lab.visit(PHONE);
    const { page } = visited;
    await openLibrary(page, LEARNER);
    await download(page);
    await expect.poll(async () => (await listKept(page)).length).toBeGreaterThanOrEqual(3);
    await page.goto(`${lab.origin}/settings`);
    if (how === "signs out") await page.getByRole("button", { name: "Sign out" }).click();
    else {
      const init = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" };
      await page.evaluate((given) => fetch("/api/auth/sign-out", given), init);
      await page.goto(lab.origin);
    }
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    await expect.poll(() => listKept(page), SOON).toEqual([]);

    await openLibrary(page, OTHER);
    await page.context().setOffline(true);
    await page.goto(`${lab.origin}/episodes/${made.episodeId}`);
    await page.getByText("LearnLab can't be reached.").first().waitFor();
    const path = await page.evaluate(async (episodeId) => {
      const owner = localStorage.getItem("learnlab.owner");
      return (await fetch(`/kept/${owner}/${episodeId}.en`)).status;
    }, made.episodeId);
    expect(path).toBe(404);
    expect(visited.complaints).toEqual([]);
  },
);
