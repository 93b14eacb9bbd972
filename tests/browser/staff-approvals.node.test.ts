import { setTimeout as pause } from "node:timers/promises";

import { demoId } from "@learnlab/demo";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { askForEpisode, readStatus } from "../faults/follow-episode.ts";
import { LOOK_EVERY_MS } from "../machine/started-learnlab.ts";
import { findFaultsInLooks } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";

const COURSE = demoId("django-fundamentals");
const LEARNER = "learner-b@demo.test";

/** A machine that does much else takes several times as long. */
const STORY = { timeout: 240_000 };

const lab = startLab();

async function makeWaiting(): Promise<string> {
  const learner = await lab.callAs(LEARNER);
  const id = await askForEpisode(learner, { languages: ["en"], outputFormat: "text" });
  while ((await readStatus(learner, id)) !== "awaiting_review") await pause(LOOK_EVERY_MS);
  return id;
}

async function openQueue(page: Page): Promise<void> {
  await page.goto(`${lab.origin}/teach/${COURSE}/approvals`);
  await page.getByRole("heading", { name: "Waiting for approval" }).waitFor();
}

test(
  "an episode waits for its teacher: rejected its learner reads why, approved they read it",
  STORY,
  async () => {
    await using teaching = await lab.visit({ width: 1280, height: 800 });
    const { page } = teaching;
    await lab.signIn(page, "teacher@demo.test");
    await openQueue(page);
    await page.getByLabel("Approve each episode before its learner gets it").click();
    await page.getByText("New episodes now wait for your approval.").waitFor();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);

    await using learning = await lab.visit({ width: 390, height: 844 });
    await lab.signIn(learning.page, LEARNER);
    const text = learning.page.getByRole("article", { name: "Transcript" });
    const showEpisode = async (id: string) => {
      await learning.page.goto(`${lab.origin}/episodes/${id}`);
      await learning.page.getByText("Your teacher reviews it first.").waitFor();
      await expect.poll(() => text.count()).toBe(0);
    };
    const rejected = await makeWaiting();
    await showEpisode(rejected);
    expect(await findFaultsInLooks(learning.page, [390])).toEqual([]);

    await openQueue(page);
    await page.getByText("For Jonas Weber").waitFor();
    await page.getByText("Listen and read", { exact: true }).click();
    await page.getByText("This episode has no audio; it is read.").waitFor();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);
    await page.getByRole("button", { name: /^Reject “/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Reject", exact: true }).click();
    await dialog.getByText("Say in a few words why.").waitFor();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);
    await dialog.getByLabel("Reason").fill("The second example is out of date.");
    await dialog.getByRole("button", { name: "Reject", exact: true }).click();
    await page.getByText("The episode is rejected.").waitFor();
    await page.getByText("No episode is waiting.").waitFor();

    await learning.page.reload();
    await learning.page.getByText("This episode was not approved").waitFor();
    await learning.page.getByText(/“The second example is out of date\.”/).waitFor();
    await expect.poll(() => text.count()).toBe(0);
    expect(await findFaultsInLooks(learning.page, [390])).toEqual([]);

    await showEpisode(await makeWaiting());
    await openQueue(page);
    await page.getByRole("button", { name: /^Approve “/ }).click();
    await page.getByText("1 episode is approved.").waitFor();
    await learning.page.reload();
    await text.getByText(/Question 3/).waitFor();
    expect(await findFaultsInLooks(learning.page, [390])).toEqual([]);
    for (const { complaints } of [teaching, learning]) expect(complaints).toEqual([]);
  },
);
