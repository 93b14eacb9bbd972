import { join } from "node:path";

import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { findFaults, findFaultsInLooks } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";
import { uploadEpisode } from "./upload-episode.ts";
import { positionOf } from "./visit.ts";

const LEARNER = "learner-a@demo.test";
const MINUTE = 60_000;
const PHONE = { width: 390, height: 844 };

/** A folder for pictures of what is seen; none are taken without it. */
const shots = process.env["SHOTS"] ?? "";

const lab = startLab();

beforeAll(async () => {
  await uploadEpisode(lab, { email: LEARNER, title: "Rows", minutes: 1 });
  await uploadEpisode(lab, { email: LEARNER, title: "Keys", minutes: 20 });
});

const openPlayer = (page: Page) => page.getByRole("region", { name: "Player" });

/** What plays, large, on a phone. */
async function openSheet(page: Page) {
  await openPlayer(page)
    .getByRole("button", { name: /^Now playing/ })
    .first()
    .click();
  const sheet = page.getByRole("dialog", { name: "Now playing" });
  await sheet.waitFor();
  return sheet;
}

/** Plays an episode from its row in the library, until it is heard. */
async function playRow(page: Page, title = "Keys"): Promise<void> {
  await page.getByRole("link", { name: "Library" }).first().click();
  await page.getByRole("button", { name: `Play “${title}”` }).click();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(1_000);
}

test("an episode plays and pauses from its row", async () => {
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await lab.signIn(page, LEARNER);
  await playRow(page);
  await page.getByRole("button", { name: /^Pause “/ }).click();
  await openPlayer(page).getByRole("button", { name: "Play", exact: true }).waitFor();
  expect(visited.complaints).toEqual([]);
});

test("after a reload the bar stands at its place, and asks for nothing until it is played", async () => {
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await lab.signIn(page, LEARNER);
  await playRow(page);
  await openSheet(page);
  await page.getByRole("slider", { name: "Position" }).fill(String(10 * MINUTE));
  await page.keyboard.press("Escape");
  await expect.poll(() => positionOf(page)).toBeGreaterThan(10 * MINUTE + 500);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  // Until it is gone, the old page still asks for sound.
  page.on("framenavigated", () => (asked.length = 0));
  await page.reload();
  const play = openPlayer(page).getByRole("button", { name: "Play", exact: true });
  await play.waitFor();
  await expect.poll(() => positionOf(page)).toBeGreaterThan(10 * MINUTE);
  const about = asked.filter((url) => /\.mp3|episodes\.audio|listening\.progress/.test(url));
  expect(about).toEqual([]);
  await play.click();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(10 * MINUTE + 700);
  await page.goto(`${lab.origin}/settings`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem("learnlab.lastPlayed")))
    .toBeNull();
  expect(visited.complaints).toEqual([]);
});

test("what plays opens large over a phone's page, and each way out leaves the page as it was", async () => {
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await lab.signIn(page, LEARNER);
  await playRow(page);
  const bar = openPlayer(page);
  const sheet = await openSheet(page);
  await expect.poll(() => sheet.evaluate((own) => own.contains(document.activeElement))).toBe(true);
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  await expect.poll(() => isOpener(page)).toBe(true);

  await openSheet(page);
  await sheet.getByRole("tab", { name: "Player" }).focus();
  await page.keyboard.press("ArrowRight");
  await sheet
    .getByRole("article", { name: "Transcript" })
    .getByText(/straw looks broken/)
    .waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.goBack();
  await sheet.waitFor({ state: "detached" });
  expect(new URL(page.url()).pathname).toBe("/library");

  await push(bar.getByRole("button", { name: /^Now playing/ }).first(), -120);
  await sheet.waitFor();
  await push(sheet.getByRole("heading", { name: "Now playing" }), 160);
  await sheet.waitFor({ state: "detached" });

  await openSheet(page);
  await sheet.getByRole("tab", { name: "Player" }).click();
  await sheet.getByRole("link", { name: "Keys" }).click();
  await page.getByRole("heading", { level: 1, name: "Keys" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Library" }).waitFor();
  expect(visited.complaints).toEqual([]);
});

test("a problem is reported over what plays, and can be read in every look of the narrowest phone", async () => {
  await using visited = await lab.visit({ width: 320, height: 640 });
  const { page } = visited;
  await lab.signIn(page, LEARNER);
  await playRow(page);
  const sheet = await openSheet(page);
  await sheet.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Report a problem" }).click();
  const dialog = page.getByRole("dialog", { name: "Report a problem" });
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await dialog.getByRole("alert").first().waitFor();
  expect(await findFaultsInLooks(page, [320])).toEqual([]);
  if (shots !== "") await page.screenshot({ path: join(shots, "report-320.png") });
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(visited.complaints).toEqual([]);
});

/** A finger that moves by so many px. */
async function push(target: Locator, byPx: number): Promise<void> {
  const finger = { pointerType: "touch", isPrimary: true, bubbles: true };
  await target.dispatchEvent("pointerdown", { ...finger, clientY: 400 });
  await target.dispatchEvent("pointermove", { ...finger, clientY: 400 + byPx });
  await target.dispatchEvent("pointerup", { ...finger, clientY: 400 + byPx });
}

const isOpener = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent?.startsWith("Now playing"));

test("where there is room what plays stands beside the page, and stays while somebody looks around", async () => {
  await using visited = await lab.visit({ width: 1280, height: 800 });
  const { page } = visited;
  await lab.signIn(page, LEARNER);
  await playRow(page);
  const toggle = openPlayer(page).getByRole("button", { name: "Now playing", exact: true });
  await toggle.click();
  const pane = page.getByRole("complementary", { name: "Now playing" });
  await pane.waitFor();
  await page.getByRole("link", { name: "Courses" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Courses" }).waitFor();
  const findGap = async () => {
    const [content, beside] = await Promise.all([
      page.locator("main h1").boundingBox(),
      pane.boundingBox(),
    ]);
    return (beside?.x ?? 0) - ((content?.x ?? 0) + (content?.width ?? 0));
  };
  await expect.poll(findGap).toBeGreaterThanOrEqual(0);
  expect(await findFaults(page)).toEqual([]);
  await pane.getByRole("tab", { name: "Chapters" }).press("Escape");
  await pane.waitFor({ state: "detached" });
  await expect.poll(() => toggle.evaluate((own) => own === document.activeElement)).toBe(true);
  expect(visited.complaints).toEqual([]);
});

test("where an episode ends, the player says so and plays what comes next", async () => {
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await lab.signIn(page, LEARNER);
  await playRow(page, "Rows");
  const sheet = await openSheet(page);
  await sheet.getByRole("tab", { name: "Player" }).click();
  await sheet.getByRole("slider", { name: "Position" }).fill(String(MINUTE - 1_000));
  await sheet.getByText("You have heard this episode to its end.").waitFor();
  expect(await findFaults(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Mark as finished" }).click();
  await sheet.getByRole("button", { name: "Mark as finished" }).waitFor({ state: "detached" });
  await sheet.getByRole("button", { name: "Listen again" }).click();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeLessThan(MINUTE / 2);
  await sheet.getByRole("slider", { name: "Position" }).fill(String(MINUTE - 1_000));
  await sheet.getByRole("button", { name: /^Next.*Keys/ }).click();
  await sheet.getByRole("link", { name: "Keys" }).waitFor();
  await sheet.getByRole("button", { name: "Pause" }).waitFor();
  expect(visited.complaints).toEqual([]);
});

test("of two tabs the one that was started last plays", async () => {
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await lab.signIn(page, LEARNER);
  await playRow(page);
  const other = await page.context().newPage();
  await other.goto(`${lab.origin}/library`);
  await openPlayer(other).getByRole("button", { name: "Play", exact: true }).click();
  await openPlayer(page).getByRole("button", { name: "Play", exact: true }).waitFor();
  await openPlayer(other).getByRole("button", { name: "Pause" }).waitFor();
  expect(visited.complaints).toEqual([]);
});
