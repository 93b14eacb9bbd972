import { setTimeout as pause } from "node:timers/promises";

import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { startLab } from "./start-lab.ts";
import { uploadEpisode } from "./upload-episode.ts";
import { positionOf, type Visit } from "./visit.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const LINK_SECONDS = 2;
/** What a link lives, and a little. */
const EXPIRED_MS = (LINK_SECONDS + 1) * SECOND;

const lab = startLab({ MEDIA_LINK_SECONDS: String(LINK_SECONDS) });

/** Plays a long episode from its beginning. */
async function listen(visited: Visit, email: string) {
  const { page } = visited;
  // So long that a browser holds a part at a time only.
  const episodeId = await uploadEpisode(lab, { email, title: "Long", minutes: 40 });
  const askedAt: number[] = [];
  page.on("request", (request) => {
    if (request.url().includes("episodes.audio")) askedAt.push(performance.now());
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
  await lab.signIn(page, email);
  await page.goto(`${lab.origin}/episodes/${episodeId}`);
  await page.getByRole("button", { name: /^(?:Listen|Start again|Resume at.*)$/ }).click();
  await page.getByRole("region", { name: "Player" }).waitFor();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(SECOND);
  return {
    page,
    countLinks: () => askedAt.length,
    /** Waits until the newest link has expired: what plays may have asked for one in between. */
    waitUntilExpired: async (): Promise<void> => {
      for (;;) {
        const leftMs = (askedAt.at(-1) ?? 0) + EXPIRED_MS - performance.now();
        if (leftMs <= 0) return;
        await pause(leftMs);
      }
    },
  };
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
  const { page, countLinks, waitUntilExpired } = await listen(visited, "learner-a@demo.test");
  await waitUntilExpired();
  const [before, from] = [countLinks(), performance.now()];
  await forgetPlaying(page);
  await seek(page, 30 * MINUTE);
  await waitForSoundAt(page, 30 * MINUTE);
  expect(visited.sounds).toContain(403);
  // A machine so slow that the new one has expired, too, gets another.
  const most = 1 + Math.floor((performance.now() - from) / (LINK_SECONDS * SECOND));
  expect(countLinks() - before).toBeGreaterThanOrEqual(1);
  expect(countLinks() - before).toBeLessThanOrEqual(most);
  await expect
    .poll(() => positionOf(page), { timeout: 20_000 })
    .toBeGreaterThan(30 * MINUTE + SECOND);
  expect(visited.complaints).toEqual([]);
});

test("a link that expired during a pause is renewed when playing goes on", async () => {
  await using visited = await lab.visit({ width: 1280, height: 800 });
  const { page, waitUntilExpired } = await listen(visited, "learner-b@demo.test");
  const player = page.getByRole("region", { name: "Player" });
  await player.getByRole("button", { name: "Pause" }).click();
  await waitUntilExpired();
  await seek(page, 20 * MINUTE);
  await pause(EXPIRED_MS);
  await waitUntilExpired();
  await forgetPlaying(page);
  await player.getByRole("button", { name: "Play", exact: true }).click();
  await waitForSoundAt(page, 20 * MINUTE);
  await expect
    .poll(() => positionOf(page), { timeout: 20_000 })
    .toBeGreaterThan(20 * MINUTE + SECOND);
  expect(visited.sounds).toContain(403);
  expect(visited.complaints).toEqual([]);
});
