import { expect, test } from "vitest";

import { serveVersions } from "./serve-versions.ts";
import { startLab } from "./start-lab.ts";
import { uploadEpisode } from "./upload-episode.ts";
import { positionOf, signInAs } from "./visit.ts";

const LEARNER = "learner-a@demo.test";
const SOON = { timeout: 20_000 };

const lab = startLab();

test("a new version waits for what plays, and is there with the next page after it", async () => {
  await uploadEpisode(lab, { email: LEARNER, title: "Keys", minutes: 10 });
  await using site = await serveVersions(lab.origin);
  await using visited = await lab.visit({ width: 1280, height: 800, serviceWorkers: "allow" });
  const { page } = visited;
  await signInAs(page, site.origin, LEARNER);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(`${site.origin}/library`);
  await page.getByRole("button", { name: "Play “Keys”" }).click();
  await expect.poll(() => positionOf(page), SOON).toBeGreaterThan(1_000);

  site.deploy((path, text) => {
    if (path === "/") return text.replace("<title>", '<meta name="version" content="2"><title>');
    return path === "/sw.js" ? text.replace(/version:(["'`])\w+/, "version:$1next") : text;
  });
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await page.getByText("There is a new version of LearnLab.").waitFor(SOON);
  const heardAt = await positionOf(page);
  await page.getByRole("slider", { name: "Position" }).fill("300000");
  // A part that this page has not loaded yet, of its own version.
  await page.getByRole("link", { name: "Progress" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Progress" }).waitFor();
  await expect.poll(() => positionOf(page), SOON).toBeGreaterThan(301_000);
  expect(heardAt).toBeLessThan(300_000);
  await expect.poll(() => page.locator("meta[name=version]").count()).toBe(0);

  const player = page.getByRole("region", { name: "Player" });
  await player.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("link", { name: "Courses" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Courses" }).waitFor();
  await expect.poll(() => page.locator("meta[name=version]").count()).toBe(1);
  await expect.poll(() => positionOf(page)).toBeGreaterThan(300_000);
  const names = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name !== "shell-later"));
  await expect.poll(async () => (await names()).length, SOON).toBe(1);
  expect(visited.complaints).toEqual([]);
});
