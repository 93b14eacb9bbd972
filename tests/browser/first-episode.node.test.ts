import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { type StartedLearnLab, startLearnLab } from "../machine/started-learnlab.ts";
import { launchBrowser } from "./launch-browser.ts";

let folder: string;
let learnLab: StartedLearnLab;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "learnlab-browser-"));
  [learnLab, browser] = await Promise.all([startLearnLab(folder), launchBrowser()]);
  await learnLab.isReady;
});

afterAll(async () => {
  await browser?.close();
  learnLab?.process.kill("SIGINT");
  await learnLab?.ended;
  await rm(folder, { recursive: true, force: true });
});

interface Visit {
  page: Page;
  /** Statuses of the answers that brought sound. */
  sounds: number[];
  /** What broke in the page, or was refused by its policy. */
  complaints: string[];
  [Symbol.asyncDispose](): Promise<void>;
}

async function visit(options: {
  width: number;
  height: number;
  colorScheme?: "dark";
}): Promise<Visit> {
  const { width, height, colorScheme = "light" } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: "en",
  });
  const page = await context.newPage();
  const sounds: number[] = [];
  const complaints: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes(".mp3")) sounds.push(response.status());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  return { page, sounds, complaints, [Symbol.asyncDispose]: () => context.close() };
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(learnLab.origin);
  await page.getByLabel("Mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("learnlab-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: /^Good / }).waitFor();
}

const positionOf = async (page: Page) =>
  Number(await page.getByRole("slider", { name: "Position" }).inputValue());

test("a learner presses one button and listens to an episode of their courses", async () => {
  await using visited = await visit({ width: 390, height: 844 });
  const { page } = visited;
  await signIn(page, "learner-a@demo.test");
  const from = Date.now();
  await page.getByRole("button", { name: "Make today's episode" }).click();
  await page.waitForURL(/\/episodes\//);
  await page
    .getByRole("article", { name: "Transcript" })
    .getByText(/Django Fundamentals/)
    .first()
    .waitFor();
  const readableAfterMs = Date.now() - from;
  const listen = page.getByRole("button", { name: "Listen", exact: true });
  await listen.waitFor({ timeout: 60_000 });
  const completedAfterMs = Date.now() - from;
  // Twice the time that people are promised, for machines under load.
  expect(readableAfterMs).toBeLessThan(10_000);
  expect(completedAfterMs).toBeLessThan(60_000);

  await listen.click();
  const player = page.getByRole("region", { name: "Player" });
  await player.waitFor();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(1_500);
  await page.getByText("Chapters", { exact: true }).first().click();
  await page.getByRole("button", { name: /Question 2/ }).click();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(120_000);
  expect(visited.sounds).toContain(206);

  await player.getByRole("button", { name: "Pause" }).click();
  await page.locator("body").press(" ");
  await player.getByRole("button", { name: "Pause" }).waitFor();
  await page.getByText("Courses in this episode").waitFor();
  await page.getByText("Why this episode").click();
  await page.getByText(/from your last quizzes/).waitFor();

  await page.getByRole("link", { name: "Home" }).click();
  await page.getByText("Today's episode").waitFor();
  expect(await player.isVisible()).toBe(true);
  expect(visited.complaints).toEqual([]);
});

test("where a learner stopped is where they go on, a little earlier", async () => {
  await using visited = await visit({ width: 1280, height: 800, colorScheme: "dark" });
  const { page } = visited;
  await signIn(page, "learner-a@demo.test");
  await page.getByRole("heading", { level: 2 }).first().getByRole("link").click();
  await page.getByRole("button", { name: /^Go on from/ }).click();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(110_000);
  expect(visited.complaints).toEqual([]);
});

test("a deleted episode comes back with undo", async () => {
  await using visited = await visit({ width: 1280, height: 800 });
  const { page } = visited;
  await signIn(page, "learner-a@demo.test");
  const link = page.getByRole("heading", { level: 2 }).first().getByRole("link");
  const title = await link.innerText();
  await link.click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Delete episode" }).click();
  await page.getByRole("heading", { level: 1, name: /^Good / }).waitFor();
  const listed = page.getByRole("heading", { level: 2, name: title });
  await listed.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).click();
  await listed.waitFor();
  expect(visited.complaints).toEqual([]);
});

test("somebody new answers three questions and gets a first episode", async () => {
  await using visited = await visit({ width: 390, height: 844 });
  const { page } = visited;
  await page.goto(`${learnLab.origin}/sign-up`);
  await page.getByLabel("Name").fill("Ada Lovelace");
  await page.getByLabel("Mail address").fill("ada@browser.test");
  await page.getByLabel("Password", { exact: true }).fill("a-long-password");
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.getByRole("heading", { name: "What do you study?" }).waitFor();
  await page.getByText("Database Design").click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { name: "In which language do you want to listen?" }).waitFor();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { name: "How much do you know already?" }).waitFor();
  await page.getByRole("button", { name: "Make my first episode" }).click();
  await page.waitForURL(/\/episodes\//);
  await page.getByRole("article", { name: "Transcript" }).getByText(/Ada/).first().waitFor();
  expect(visited.complaints).toEqual([]);
});
