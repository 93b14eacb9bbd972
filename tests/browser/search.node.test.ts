import { expect, test } from "vitest";

import { findFaultsInLooks } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";
import { uploadEpisode } from "./upload-episode.ts";
import { positionOf } from "./visit.ts";

const LEARNER = "learner-a@demo.test";
const OTHER = "learner-b@demo.test";
const FIELD = "Search titles and transcripts";
/** Said at 4.5 s, as all uploads of tests are. */
const LINE = "That is why a straw looks broken.";

const lab = startLab();

test("a word that was said is found, plays from its line, and is still there for who comes back", async () => {
  await uploadEpisode(lab, { email: LEARNER, title: "A talk on light", minutes: 2 });
  await uploadEpisode(lab, { email: OTHER, title: "Of somebody else", minutes: 1 });
  await using visited = await lab.visit({ width: 390, height: 844 });
  const { page, complaints } = visited;
  await lab.signIn(page, LEARNER);
  await page.goto(`${lab.origin}/library`);
  await page.getByRole("heading", { level: 1, name: "Library" }).click();
  await page.keyboard.press("/");
  await page.keyboard.type("STRÁW looks");
  const line = page.getByRole("button", { name: LINE });
  await line.waitFor();
  await expect
    .poll(() => page.getByRole("status").filter({ hasText: "1 episode" }).count())
    .toBe(1);
  await expect.poll(() => page.locator("mark").allTextContents()).toEqual(["straw", "looks"]);
  await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe("STRÁW looks");
  await expect.poll(() => page.getByText("Of somebody else").count()).toBe(0);
  expect(await findFaultsInLooks(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await line.click();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(4_500);
  await page.getByRole("link", { name: "A talk on light" }).first().click();
  await page.getByRole("heading", { level: 1, name: "A talk on light" }).waitFor();
  await page.goBack();
  await line.waitFor();
  await expect.poll(() => page.getByLabel(FIELD).inputValue()).toBe("STRÁW looks");
  expect(complaints).toEqual([]);
});

test("two signs of Japanese find a title that was just given; what nobody said is not found", async () => {
  const uploaded = await uploadEpisode(lab, { email: LEARNER, title: "光の話", minutes: 1 });
  await using visited = await lab.visit({ width: 1280, height: 900 });
  const { page, complaints } = visited;
  await lab.signIn(page, LEARNER);
  await page.goto(`${lab.origin}/library?q=${encodeURIComponent("の話")}`);
  await page.locator("mark", { hasText: "の話" }).waitFor();
  await expect.poll(() => page.locator(`[data-episode="${uploaded}"]`).count()).toBe(1);
  await page.getByLabel(FIELD).fill('"quasar" OR *');
  await page.getByText("No matching episodes.").waitFor();
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByText("2 episodes").waitFor();
  expect(complaints).toEqual([]);
});

test("without a network titles are searched, and the page says so", async () => {
  await using visited = await lab.visit({ width: 390, height: 844 });
  const { page } = visited;
  await lab.signIn(page, LEARNER);
  await page.goto(`${lab.origin}/library`);
  await page.getByText("2 episodes").waitFor();
  await page.context().setOffline(true);
  await page.getByLabel(FIELD).fill("light");
  await page.getByText("Without a connection, only titles are searched.").waitFor();
  await page.getByRole("link", { name: "A talk on light" }).waitFor();
  await expect.poll(() => page.locator("mark").count()).toBe(0);
  await page.context().setOffline(false);
  await page.getByText("Light bends where water begins.").first().waitFor({ timeout: 20_000 });
});
