import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { findFaultsInLooks } from "./find-faults.ts";
import { startMovableLab } from "./start-lab.ts";
import { keepUndo } from "./visit.ts";

const DESK = { width: 1280, height: 800 };
const STORY = { timeout: 240_000 };
const SOON = { timeout: 90_000 };

const lab = startMovableLab();

/** Fills in the form for Mia up to the time; of her three courses two remain. */
async function fillIn(page: Page): Promise<void> {
  await page.goto(`${lab.origin}/run/scheduled`);
  await page.getByRole("link", { name: "Make for somebody" }).click();
  await page.getByLabel("Find a person").fill("tanaka");
  await page.getByRole("button", { name: /^Mia Tanaka/ }).click();
  await page.getByRole("checkbox", { name: "Python Advanced" }).uncheck();
  await page.getByLabel("Language", { exact: true }).selectOption({ label: "German" });
  await page.getByLabel("Second language").selectOption({ label: "English" });
}

/** A day from now by the clock of the worker, as the field of days has it. */
function dayAhead(days: number): string {
  return new Date(lab.now() + days * 86_400_000).toISOString().slice(0, 10);
}

test("an admin makes an episode for a learner, and hears and reads it", STORY, async () => {
  await using visited = await lab.visit(DESK);
  const { page } = visited;
  await lab.signIn(page, "admin@demo.test");
  await fillIn(page);
  await page.locator("summary", { hasText: "Topics (optional)" }).click();
  await page.getByLabel("Find a topic").fill("foreign");
  await page
    .getByRole("checkbox", { name: /foreign key/i })
    .first()
    .check();
  await page.getByText("Topics: 1 of 3").waitFor();
  await page.getByText("Listen, and read along").click();
  await page.getByText(/^About .*budget/).waitFor();
  expect(await findFaultsInLooks(page, [390])).toEqual([]);

  await page.getByRole("button", { name: "Make the episode for Mia Tanaka" }).click();
  await page.waitForURL(/\/episodes\//);
  const listen = page.getByRole("button", { name: "Listen", exact: true });
  await listen.waitFor(SOON);
  await page.getByText("Mia Tanaka's episode").waitFor();
  await expect.poll(() => page.getByRole("radio", { name: "German" }).isChecked()).toBe(true);
  await page.getByRole("radio", { name: "English" }).waitFor();
  await page.getByRole("button", { name: "Show the answer" }).first().click();
  await page.getByRole("heading", { name: "Answer" }).first().waitFor();
  await page.getByText("Question 3 of 3").waitFor();
  await expect
    .poll(() => page.getByRole("listitem").filter({ hasText: "Python Advanced" }).count())
    .toBe(0);
  await listen.click();
  await page.getByRole("region", { name: "Player" }).getByRole("button", { name: "Pause" }).click();
  expect(await findFaultsInLooks(page, [390])).toEqual([]);
  expect(visited.complaints).toEqual([]);
});

test("an episode for tomorrow is moved, cancelled and back with undo", STORY, async () => {
  await using visited = await lab.visit(DESK);
  const { page } = visited;
  await lab.signIn(page, "admin@demo.test");
  await fillIn(page);
  await page.getByText("At a later time").click();
  await page.getByRole("button", { name: "Schedule the episode" }).click();
  await page.getByText("Choose a day and a time.").waitFor();
  await page.getByLabel("Day").fill(dayAhead(1));
  await page.getByLabel("Time", { exact: true }).fill("07:30");
  expect(await findFaultsInLooks(page, [390])).toEqual([]);
  await page.getByRole("button", { name: "Schedule the episode" }).click();

  await page.getByText(/^Scheduled for .*7:30 AM/).waitFor();
  const actions = page.getByRole("button", { name: "Actions for Mia Tanaka" });
  await actions.click();
  await page.getByRole("menuitem", { name: "Change the time" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Time", { exact: true }).fill("16:45");
  await dialog.getByLabel("Day").fill(dayAhead(2));
  expect(await findFaultsInLooks(page, [390])).toEqual([]);
  await dialog.getByRole("button", { name: "Save" }).click();
  await page
    .getByRole("listitem")
    .getByText(/^Scheduled for .*4:45 PM/)
    .waitFor();
  expect(await findFaultsInLooks(page, [390])).toEqual([]);

  await actions.click();
  await page.getByRole("menuitem", { name: "Cancel it" }).click();
  const undo = await keepUndo(page);
  await page.getByText("Nothing is scheduled.").waitFor();
  await undo.click();
  await actions.waitFor();
  await actions.click();
  await page.getByRole("menuitem", { name: "Cancel it" }).click();
  await page.getByRole("tab", { name: "Done" }).click();
  await page.getByText("Cancelled", { exact: true }).waitFor();
  expect(await findFaultsInLooks(page, [390])).toEqual([]);
  expect(visited.complaints).toEqual([]);
});
