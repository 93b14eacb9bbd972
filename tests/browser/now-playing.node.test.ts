import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { demoId } from "@learnlab/demo";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { signIn, type StartedLearnLab, startLearnLab } from "../machine/started-learnlab.ts";
import { makeMp3, uploadForm } from "../support/rest-upload.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openVisit, positionOf, signInAs } from "./visit.ts";

const LEARNER = "learner-a@demo.test";
const MINUTE = 60_000;
const PHONE = { width: 390, height: 844 };

let folder: string;
let learnLab: StartedLearnLab;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "learnlab-playing-"));
  [learnLab, browser] = await Promise.all([startLearnLab(folder), launchBrowser()]);
  await learnLab.isReady;
  await upload("Keys", 20);
});

afterAll(async () => {
  await browser?.close();
  learnLab?.process.kill("SIGINT");
  await learnLab?.ended;
  await rm(folder, { recursive: true, force: true });
});

/** An episode of so many minutes, which is there at once. */
async function upload(title: string, minutes: number): Promise<void> {
  const visitor = await signIn(learnLab.origin, LEARNER, "learnlab-demo");
  const request = { name: title, scopes: ["podcasts:write"], expiresInDays: 1 };
  const { token } = await visitor.mutate<{ token: string }>("tokens.create", request);
  const audio = new Blob([makeMp3(minutes * 60)], { type: "audio/mpeg" });
  const response = await fetch(`${learnLab.origin}/api/v1/podcasts`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: uploadForm({
      materialId: demoId("django-fundamentals material"),
      audio,
      fields: { title },
    }),
  });
  expect(response.status).toBe(201);
}

const openPlayer = (page: Page) => page.getByRole("region", { name: "Player" });

/** Plays the first episode of the library from its row, until it is heard. */
async function playRow(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Library" }).first().click();
  await page.getByRole("button", { name: /^Play “/ }).click();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(1_000);
}

test("an episode plays and pauses from its row", async () => {
  await using visited = await openVisit(browser, PHONE);
  const { page } = visited;
  await signInAs(page, learnLab.origin, LEARNER);
  await playRow(page);
  await page.getByRole("button", { name: /^Pause “/ }).click();
  await openPlayer(page).getByRole("button", { name: "Play" }).waitFor();
  expect(visited.complaints).toEqual([]);
});

test("after a reload the bar stands at its place, and asks for nothing until it is played", async () => {
  await using visited = await openVisit(browser, PHONE);
  const { page } = visited;
  await signInAs(page, learnLab.origin, LEARNER);
  await playRow(page);
  await page.getByRole("slider", { name: "Position" }).fill(String(10 * MINUTE));
  await expect.poll(() => positionOf(page)).toBeGreaterThan(10 * MINUTE + 500);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.reload();
  const play = openPlayer(page).getByRole("button", { name: "Play" });
  await play.waitFor();
  expect(await positionOf(page)).toBeGreaterThan(10 * MINUTE);
  const about = asked.filter((url) => /\.mp3|episodes\.audio|listening\.progress/.test(url));
  expect(about).toEqual([]);
  await play.click();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(10 * MINUTE + 700);
  await page.goto(`${learnLab.origin}/settings`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  expect(await page.evaluate(() => localStorage.getItem("learnlab.lastPlayed"))).toBeNull();
  expect(visited.complaints).toEqual([]);
});

test("of two tabs the one that was started last plays", async () => {
  await using visited = await openVisit(browser, PHONE);
  const { page } = visited;
  await signInAs(page, learnLab.origin, LEARNER);
  await playRow(page);
  const other = await page.context().newPage();
  await other.goto(`${learnLab.origin}/library`);
  await openPlayer(other).getByRole("button", { name: "Play" }).click();
  await openPlayer(page).getByRole("button", { name: "Play" }).waitFor();
  await openPlayer(other).getByRole("button", { name: "Pause" }).waitFor();
  expect(visited.complaints).toEqual([]);
});
