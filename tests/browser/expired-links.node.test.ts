import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { startLab } from "./start-lab.ts";
import { uploadEpisode } from "./upload-episode.ts";
import { positionOf, type Visit } from "./visit.ts";

const LEARNER = "learner-a@demo.test";
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** What a link lives here, and a little. */
const EXPIRED_MS = 3 * SECOND;

const lab = startLab({ MEDIA_LINK_SECONDS: "2" });
let episodeId: string;

beforeAll(async () => {
  // So long that a browser holds a part at a time only.
  episodeId = await uploadEpisode(lab, { email: LEARNER, title: "Long", minutes: 40 });
});

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
  await lab.signIn(page, LEARNER);
  await page.goto(`${lab.origin}/episodes/${episodeId}`);
  await page.getByRole("button", { name: /^(?:Listen|Start again|Resume at.*)$/ }).click();
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
  await using visited = await lab.visit({ width: 1280, height: 800 });
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
  await using visited = await lab.visit({ width: 1280, height: 800 });
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
