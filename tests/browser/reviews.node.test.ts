import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";

import { findFaults, findFaultsInLooks } from "./find-faults.ts";
import { makeEpisode } from "./questions/make-episode.ts";
import { startMovableLab } from "./start-lab.ts";
import { positionOf } from "./visit.ts";

const LEARNER = "learner-a@demo.test";
/** The calendar is a day further there, at every hour. */
const [TODAY_ZONE, TOMORROW_ZONE] = ["Pacific/Pago_Pago", "Pacific/Kiritimati"] as const;

/** Two episodes are made before the page is opened, which takes a minute on a busy machine. */
const MOST_MS = 300_000;

const lab = startMovableLab();

/** All three questions of a first episode are missed; on the next day a second one asks about them again. */
async function missQuestions(): Promise<void> {
  const learner = await lab.callAs(LEARNER);
  await learner.mutate("settings.save", { timeZone: TODAY_ZONE });
  const { episodeId } = await makeEpisode(lab, LEARNER);
  for (const number of [1, 2, 3]) {
    const mark = { kind: "self", result: "missed" };
    await learner.mutate("episodes.markAnswer", { episodeId, number, mark });
  }
  await learner.mutate("settings.save", { timeZone: TOMORROW_ZONE });
  await makeEpisode(lab, LEARNER);
}

/** With the keys alone: a choice where there are some, else said aloud and marked. */
async function answer(page: Page, place: Locator): Promise<void> {
  const aloud = place.getByRole("button", { name: "I said it aloud" });
  const choice = place.locator("button[lang], [lang] button").first();
  await aloud.or(choice).first().waitFor();
  if (await aloud.isVisible()) {
    await aloud.focus();
    await page.keyboard.press("Enter");
    await place.getByRole("button", { name: "Had it" }).focus();
  } else await choice.focus();
  await page.keyboard.press("Enter");
  await place.getByText(/You had it|Missed this time/).waitFor();
}

test(
  "what is due is answered on a card by the keyboard; the rest is played, and a card marked by ear",
  async () => {
    await missQuestions();
    await using visited = await lab.visit({ width: 1280, height: 900 });
    const { page } = visited;
    await lab.signIn(page, LEARNER);
    await page.getByRole("link", { name: "3 questions are due" }).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "3 questions are due" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("1 of 3", { exact: true }).waitFor();
    expect(await findFaultsInLooks(page)).toEqual([]);
    await answer(page, page.locator("main"));
    expect(await findFaultsInLooks(page)).toEqual([]);
    await page.getByRole("button", { name: "Next", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("2 of 3", { exact: true }).waitFor();

    await page.goto(`${lab.origin}/progress`);
    await page.getByText("2 questions are due").waitFor();
    await page.getByRole("button", { name: "Play my reviews" }).click();
    await page.getByText(/questions? by ear/).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(500);
    await page.getByRole("button", { name: "Now playing", exact: true }).click();
    const asked = page.getByRole("region", { name: "The question now" });
    await asked.waitFor({ timeout: 40_000 });
    // A question goes with its silence.
    const player = page.getByRole("region", { name: "Player" });
    await player.getByRole("button", { name: "Pause", exact: true }).click();
    expect(await findFaults(page)).toEqual([]);
    await answer(page, asked);
    await page.getByText("1 question is due").waitFor();
    expect(visited.complaints).toEqual([]);
  },
  MOST_MS,
);

test(
  "the last card ends the review, and the receipt's menu says what a choice does",
  async () => {
    await using visited = await lab.visit({ width: 390, height: 844 });
    const { page } = visited;
    await lab.signIn(page, LEARNER);
    await page.goto(`${lab.origin}/progress/review`);
    await answer(page, page.locator("main"));
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await page.getByRole("heading", { name: /^You knew \d of 1/ }).waitFor();
    expect(await findFaultsInLooks(page)).toEqual([]);

    await page.goto(lab.origin);
    await page.locator('main a[href^="/episodes/"]').first().click();
    await page.locator("summary", { hasText: "Why and sources" }).click();
    const menu = page.getByRole("button", { name: /^Options for/ }).first();
    await menu.click();
    await page.getByRole("menuitem").first().waitFor();
    expect(await findFaultsInLooks(page)).toEqual([]);
    expect(visited.complaints).toEqual([]);
  },
  MOST_MS,
);
