import { expect, test } from "vitest";

import { findFaultsInLooks } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";

const SOON = { timeout: 60_000 };

/** A machine that does much else takes several times as long. */
const STORY = { timeout: 240_000 };

const lab = startLab();

test(
  "an admin sees what a class costs before ordering, and how far its episodes are",
  STORY,
  async () => {
    await using visited = await lab.visit({ width: 1280, height: 800 });
    const { page } = visited;
    await lab.signIn(page, "admin@demo.test");
    await page.goto(`${lab.origin}/run/episodes`);
    await page.getByRole("link", { name: "Make for a class" }).click();
    await page.getByRole("heading", { level: 1, name: "Episodes for a class" }).waitFor();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);
    const order = page.getByRole("button", { name: "Make them" });
    await expect.poll(() => order.count()).toBe(0);

    await page.getByLabel("Course", { exact: true }).selectOption({ label: "Python Advanced" });
    await page.getByText("1 episode", { exact: true }).waitFor();
    await page.getByLabel("Course", { exact: true }).selectOption({ label: "Database Design" });
    await page.getByText("2 episodes", { exact: true }).waitFor();
    const price = page.getByText(/^About \$/);
    const spoken = await price.textContent();
    await page.getByText("A script to read, without audio.").click();
    await expect.poll(() => price.textContent()).not.toBe(spoken);
    expect(await findFaultsInLooks(page, [390, 1280])).toEqual([]);

    await order.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Make 2 episodes?").waitFor();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);
    await dialog.getByRole("button", { name: "Make them" }).click();
    await page.getByRole("heading", { level: 1, name: "The episodes of the class" }).waitFor();
    await page.getByText("All of them are ready.").waitFor(SOON);
    expect(await findFaultsInLooks(page, [390, 1280])).toEqual([]);
    await page.reload();
    await page.getByText("All of them are ready.").waitFor(SOON);

    await page.getByRole("link", { name: "Show them in the list" }).click();
    await page.getByRole("checkbox", { name: /of Mia Tanaka$/ }).waitFor();
    await expect.poll(() => page.getByRole("checkbox", { name: /^Select “/ }).count()).toBe(2);
    expect(visited.complaints).toEqual([]);
  },
);
