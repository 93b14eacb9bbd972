import { demoId } from "@learnlab/demo";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { findFaults } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";
import { settle } from "./visit.ts";

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

const lab = startLab();
const name = "Mia Tanaka";

const open = (page: Page, path: string) => page.goto(`${lab.origin}${path}`);

/** The names of what this browser keeps of people. */
const listStores = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

test("an admin sees what a learner sees, with a bar on every page, and comes back with nothing of them left", async () => {
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await lab.signIn(page, "admin@demo.test");
  const learner = demoId("learner-a");
  await open(page, `/run/people/${learner}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("button", { name: `See as ${name}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("They asked for help").click();
  await dialog.getByRole("button", { name: `See as ${name}` }).click();

  const bar = page.getByRole("region", { name: `See as ${name}` });
  const faults: string[] = [];
  for (const path of ["/", "/courses", "/progress", "/settings/account"]) {
    if (path !== "/") await open(page, path);
    await bar.waitFor();
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await settle(page);
    await expect.poll(() => bar.textContent()).toContain("Nothing you do here is saved.");
    faults.push(...(await findFaults(page)));
  }
  expect(faults).toEqual([]);
  await expect.poll(() => listStores(page)).toEqual([]);
  await page.getByText("A member of staff is looking").waitFor();

  await bar.getByRole("button", { name: "End" }).click();
  await page.waitForURL(`**/run/people/${learner}`);
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await bar.waitFor({ state: "hidden" });
  await settle(page);
  await expect.poll(async () => (await listStores(page)).join(" ")).not.toContain(learner);
  expect(visited.complaints).toEqual([]);

  await using theirs = await lab.visit(DESK);
  await lab.signIn(theirs.page, "learner-a@demo.test");
  await open(theirs.page, "/settings/account");
  await theirs.page.getByText(/A member of staff looked at your account on/).waitFor();
  await theirs.page.getByText("Reason: you asked for help.").waitFor();
  expect(theirs.complaints).toEqual([]);
});
