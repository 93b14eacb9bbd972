import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { demoId } from "@learnlab/demo";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { signIn, type StartedLearnLab, startLearnLab } from "../machine/started-learnlab.ts";
import { makeMp3, uploadForm } from "../support/rest-upload.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openVisit, positionOf, signInAs, type Visit } from "./visit.ts";

const LEARNER = "learner-a@demo.test";
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** What a link lives here, and a little. */
const EXPIRED_MS = 3 * SECOND;

let folder: string;
let learnLab: StartedLearnLab;
let browser: Browser;
let episodeId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "learnlab-expired-"));
  const settings = { MEDIA_LINK_SECONDS: "2" };
  [learnLab, browser] = await Promise.all([startLearnLab(folder, null, settings), launchBrowser()]);
  await learnLab.isReady;
  episodeId = await uploadLong();
});

afterAll(async () => {
  await browser?.close();
  learnLab?.process.kill("SIGINT");
  await learnLab?.ended;
  await rm(folder, { recursive: true, force: true });
});

/** An episode of 40 minutes, of which a browser holds a part at a time only. */
async function uploadLong(): Promise<string> {
  const visitor = await signIn(learnLab.origin, LEARNER, "learnlab-demo");
  const request = { name: "Long", scopes: ["podcasts:write"], expiresInDays: 1 };
  const { token } = await visitor.mutate<{ token: string }>("tokens.create", request);
  const audio = new Blob([makeMp3(40 * 60)], { type: "audio/mpeg" });
  const response = await fetch(`${learnLab.origin}/api/v1/podcasts`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: uploadForm({ materialId: demoId("django-fundamentals material"), audio }),
  });
  const made = (await response.json()) as { id: string };
  return made.id;
}

/** Plays the episode from its beginning. */
async function listen(visited: Visit): Promise<{ page: Page; renewals: () => number }> {
  const { page } = visited;
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().includes("episodes.audio")) asked += 1;
  });
  await page.addInitScript(() => {
    const Plain = window.Audio;
    window.Audio = class extends Plain {
      constructor(...given: ConstructorParameters<typeof Plain>) {
        super(...given);
        this.addEventListener("playing", () => {
          document.documentElement.dataset["playingAt"] = String(this.currentTime * 1000);
        });
      }
    };
  });
  await signInAs(page, learnLab.origin, LEARNER);
  await page.goto(`${learnLab.origin}/episodes/${episodeId}`);
  await page.getByRole("button", { name: /^(?:Listen|Start again|Go on from.*)$/ }).click();
  await page.getByRole("region", { name: "Player" }).waitFor();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(SECOND);
  return { page, renewals: () => asked };
}

/** Waits until sound has begun within a second of `ms`; a slow machine may stall before it. */
async function waitForSoundAt(page: Page, ms: number): Promise<void> {
  const isOff = async () => {
    const at = await page.evaluate(() => document.documentElement.dataset["playingAt"] ?? "NaN");
    return Math.abs(Number(at) - ms);
  };
  await expect.poll(isOff, { timeout: 20_000 }).toBeLessThan(SECOND);
}

const forgetPlaying = (page: Page) =>
  page.evaluate(() => void delete document.documentElement.dataset["playingAt"]);

const seek = (page: Page, ms: number) =>
  page.getByRole("slider", { name: "Position" }).fill(String(ms));

test("whoever seeks after the link has expired hears on from there, with one new link", async () => {
  await using visited = await openVisit(browser, { width: 1280, height: 800 });
  const { page, renewals } = await listen(visited);
  await page.waitForTimeout(EXPIRED_MS);
  const before = renewals();
  await forgetPlaying(page);
  await seek(page, 30 * MINUTE);
  await waitForSoundAt(page, 30 * MINUTE);
  expect(visited.sounds).toContain(403);
  expect(renewals() - before).toBe(1);
  await expect
    .poll(() => positionOf(page), { timeout: 20_000 })
    .toBeGreaterThan(30 * MINUTE + SECOND);
  expect(visited.complaints).toEqual([]);
});

test("a link that expired during a pause is renewed when playing goes on", async () => {
  await using visited = await openVisit(browser, { width: 1280, height: 800 });
  const { page } = await listen(visited);
  const player = page.getByRole("region", { name: "Player" });
  await player.getByRole("button", { name: "Pause" }).click();
  await page.waitForTimeout(EXPIRED_MS);
  await seek(page, 20 * MINUTE);
  await page.waitForTimeout(EXPIRED_MS);
  await forgetPlaying(page);
  await player.getByRole("button", { name: "Play", exact: true }).click();
  await waitForSoundAt(page, 20 * MINUTE);
  await expect
    .poll(() => positionOf(page), { timeout: 20_000 })
    .toBeGreaterThan(20 * MINUTE + SECOND);
  expect(visited.sounds).toContain(403);
  expect(visited.complaints).toEqual([]);
});
