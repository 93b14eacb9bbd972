import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";

import { findFaultsInLooks } from "./find-faults.ts";
import { makeEpisode } from "./questions/make-episode.ts";
import { startMovableLab } from "./start-lab.ts";

const LEARNER = "learner-a@demo.test";
const NEWCOMER = "learner-b@demo.test";
const MINUTE = 60_000;
/** An episode is made first, and a dozen looks of the page are checked. */
const MOST_MS = 300_000;

const lab = startMovableLab();

/** A minute of an episode, just now by the clock of the worker. */
async function hearMinute(episodeId: string, minute: number): Promise<void> {
  const learner = await lab.callAs(LEARNER);
  const now = Date.now();
  const [fromMs, toMs] = [(minute - 1) * MINUTE, minute * MINUTE];
  const times = { startedAt: now - MINUTE, endedAt: now };
  await learner.mutate("listening.saveProgress", {
    episodeId,
    language: "en",
    positionMs: toMs,
    speed: 1,
    heard: [[fromMs, toMs]],
    stretches: [{ id: crypto.randomUUID(), fromMs, toMs, speed: 1, ...times }],
    startedAt: times.startedAt,
    happenedAt: now,
    sentAt: now,
  });
}

/** A finger on the middle of it, and away again. */
async function tapMiddle(page: Page, place: Locator): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (box === null) throw new Error("Nothing can be touched.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const client = await page.context().newCDPSession(page);
  await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await client.detach();
}

/** Names of tabs that are cut, and labels of bars that stand on the next one. */
function listCutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut = [...document.querySelectorAll("[role=tab]")].filter(
      (tab) => tab.scrollWidth > tab.clientWidth,
    );
    const labels = [...document.querySelectorAll("figure .tabular > span > span")].filter(
      (label) => getComputedStyle(label).visibility === "visible",
    );
    const touching = labels.filter((label, at) => {
      const next = labels[at + 1];
      if (
        next === undefined ||
        next.parentElement?.parentElement !== label.parentElement?.parentElement
      )
        return false;
      return label.getBoundingClientRect().right > next.getBoundingClientRect().left;
    });
    return [...cut, ...touching].map(({ textContent }) => textContent ?? "");
  });
}

test(
  "the chart is walked by keyboard, and shows days, weeks or months as the address says",
  async () => {
    const { episodeId } = await makeEpisode(lab, LEARNER);
    await hearMinute(episodeId, 1);
    await lab.passDays(7);
    await hearMinute(episodeId, 2);
    await using visited = await lab.visit({ width: 1280, height: 900 });
    const { page, complaints } = visited;
    await lab.signIn(page, LEARNER);
    await page.getByRole("list", { name: "Your last seven days" }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.evaluate(() => (document.documentElement.style.fontSize = ""));
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await findFaultsInLooks(page)).toEqual([]);
    await page.getByRole("link", { name: "1 day in a row" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("As much as in the 7 days before").waitFor();
    const days = page.getByRole("slider", { name: /^Minutes listened each day/ });
    await days.focus();
    const said = () => days.getAttribute("aria-valuetext");
    await expect.poll(said).toMatch(/: 1 min; .+: 1 min$/);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(said).toMatch(/: 0 min; .+: 0 min$/);
    await page.keyboard.press("Home");
    await expect.poll(() => days.getAttribute("aria-valuenow")).toBe("1");
    const ofDays = await page.locator("figure", { has: days }).screenshot();
    await page.mouse.move(0, 0);
    await tapMiddle(page, days);
    await expect.poll(() => days.getAttribute("aria-valuenow")).toBe("4");

    await page.getByRole("tab", { name: "Day" }).focus();
    await page.keyboard.press("ArrowRight");
    const weeks = page.getByRole("slider", { name: /^Minutes listened each week/ });
    await weeks.waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe("?by=week");
    expect((await page.locator("figure", { has: weeks }).screenshot()).equals(ofDays)).toBe(false);
    await page.reload();
    await weeks.waitFor();
    await page.getByRole("tab", { name: "Week" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("slider", { name: /^Minutes listened each month/ }).waitFor();
    await page.getByText(/^\d min more than in the 6 months before/).waitFor();

    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    for (const name of ["Month", "Day", "Week"]) {
      await page.getByRole("tab", { name }).click();
      await expect.poll(() => listCutTexts(page)).toEqual([]);
    }
    const names = page.locator("figure svg:has(> text)").first();
    const shown = (place: Locator) => place.evaluate((one) => one.getBoundingClientRect().width);
    expect(await shown(names.locator("text").first())).toBeLessThan(await shown(names));
    await page.evaluate(() => (document.documentElement.style.fontSize = ""));
    // What stands under the pointer now would be pointed at.
    await page.mouse.move(0, 0);

    const year = page.getByRole("slider", { name: /^Minutes listened on each day/ });
    await year.focus();
    await expect.poll(() => year.getAttribute("aria-valuetext")).toMatch(/: 1 min$/);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => year.getAttribute("aria-valuetext")).toMatch(/: 1 min$/);
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => year.getAttribute("aria-valuetext")).toMatch(/: 0 min$/);
    for (const fold of await page.getByText("As a table").all()) await fold.click();
    expect(await findFaultsInLooks(page)).toEqual([]);
    expect(complaints).toEqual([]);
  },
  MOST_MS,
);

test(
  "who has never listened is invited to",
  async () => {
    await using visited = await lab.visit({ width: 390, height: 844 });
    const { page } = visited;
    await lab.signIn(page, NEWCOMER);
    await page.goto(`${lab.origin}/progress`);
    await page.getByText("Your listening will show up here").waitFor();
    expect(await findFaultsInLooks(page)).toEqual([]);
  },
  MOST_MS,
);
