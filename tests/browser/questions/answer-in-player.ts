import type { Page } from "playwright-core";
import { expect } from "vitest";

import type { Lab } from "../start-lab.ts";
import { positionOf } from "../visit.ts";

export const openPlayer = (page: Page) => page.getByRole("region", { name: "Player" });
export const openQuestion = (page: Page) => page.getByRole("region", { name: "The question now" });

export async function playEpisode(
  lab: Pick<Lab, "origin">,
  page: Page,
  episodeId: string,
): Promise<void> {
  await page.goto(`${lab.origin}/episodes/${episodeId}`);
  await page.getByRole("button", { name: "Listen", exact: true }).click();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(500);
}

export async function openSheet(page: Page): Promise<void> {
  await openPlayer(page)
    .getByRole("button", { name: /^Now playing/ })
    .first()
    .click();
  await page.getByRole("dialog", { name: "Now playing" }).waitFor();
}

/** As a hand on the line of the player does, a moment before the silence. */
export async function seekTo(page: Page, atMs: number): Promise<void> {
  await page.getByRole("slider", { name: "Position" }).first().fill(String(atMs));
}

/** Waits until what plays is at a moment between the two. */
export async function waitUntilBetween(page: Page, fromMs: number, toMs: number): Promise<void> {
  const isThere = async () => {
    const atMs = await positionOf(page);
    return atMs >= fromMs && atMs < toMs;
  };
  await expect.poll(isThere, { timeout: 20_000 }).toBe(true);
}

/** The field stands behind the choices where a question has some. With the first letter the sound waits. */
export async function writeAnswer(page: Page, text: string): Promise<void> {
  const asked = openQuestion(page);
  const inWords = asked.getByRole("button", { name: "Answer in your own words" });
  const field = asked.getByLabel("Your answer");
  await inWords.or(field).waitFor();
  if (await inWords.isVisible()) await inWords.click();
  await field.fill(text);
}

export async function answerInWords(page: Page, text: string): Promise<void> {
  await writeAnswer(page, text);
  await openQuestion(page).getByRole("button", { name: "Check" }).click();
}

/** Days on which answered concepts come back, as the page is told them: the newest last. */
export function watchDueDays(page: Page): (string | null)[] {
  const days: (string | null)[] = [];
  page.on("response", async (response) => {
    if (!/\/trpc\/episodes\.(?:markAnswer|submitAnswers)/.test(response.url())) return;
    const text = await response.text();
    for (const [, day = "null"] of text.matchAll(/"dueOn":(null|"[\d-]+")/g)) {
      days.push(JSON.parse(day) as string | null);
    }
  });
  return days;
}
