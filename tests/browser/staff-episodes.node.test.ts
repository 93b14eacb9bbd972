import { setTimeout as pause } from "node:timers/promises";

import { demoId } from "@learnlab/demo";
import { beforeAll, expect, test } from "vitest";

import { askForEpisode, readStatus } from "../faults/follow-episode.ts";
import { LOOK_EVERY_MS, type Visitor } from "../machine/started-learnlab.ts";
import { findFaultsInLooks } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";
import { keepUndo } from "./visit.ts";

const COURSE = demoId("django-fundamentals");

/** A machine that does much else takes several times as long. */
const STORY = { timeout: 240_000 };

const lab = startLab();

const rejected: string[] = [];

async function waitFor(
  learner: Visitor,
  { id, status }: { id: string; status: string },
): Promise<void> {
  while ((await readStatus(learner, id)) !== status) await pause(LOOK_EVERY_MS);
}

/** An episode to read, once it waits for the course's word or is ready. */
async function makeEpisode(learner: Visitor, status: string): Promise<string> {
  const id = await askForEpisode(learner, { languages: ["en"], outputFormat: "text" });
  await waitFor(learner, { id, status });
  return id;
}

/** One that is ready, and two that failed: their course rejected them. */
beforeAll(async () => {
  const learner = await lab.callAs("learner-a@demo.test");
  const teacher = await lab.callAs("teacher@demo.test");
  await makeEpisode(learner, "completed");
  const setRule = (isRequired: boolean) =>
    teacher.mutate("approvals.require", { courseId: COURSE, isRequired });
  await setRule(true);
  for (const _ of [1, 2]) {
    const episodeId = await makeEpisode(learner, "awaiting_review");
    await teacher.mutate("approvals.reject", { courseId: COURSE, episodeId, reason: "Too dry." });
    rejected.push(episodeId);
  }
  await setRule(false);
});

test(
  "chosen episodes are deleted together, are back with undo, and the failed ones are made again",
  STORY,
  async () => {
    await using visited = await lab.visit({ width: 1280, height: 800 });
    const { page } = visited;
    await lab.signIn(page, "admin@demo.test");
    await page.goto(`${lab.origin}/run/episodes`);
    const all = page.getByRole("checkbox", { name: /^Select “/ });
    await expect.poll(() => all.count()).toBe(3);
    await page.getByRole("checkbox", { name: "Select all shown" }).check();
    await page.getByText("3 selected").waitFor();
    expect(await findFaultsInLooks(page, [390, 1280])).toEqual([]);
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    const undo = await keepUndo(page);
    await page.getByText("3 episodes were deleted.").waitFor();
    await page.getByText("There are no episodes yet.").waitFor();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);
    await undo.click();
    await page.getByText("3 episodes were restored.").waitFor();
    await expect.poll(() => all.count()).toBe(3);

    await page.getByLabel("State", { exact: true }).selectOption({ label: "Failed" });
    await expect.poll(() => all.count()).toBe(2);
    await page
      .getByText(/“Too dry\.”/)
      .first()
      .waitFor();
    // What was chosen before it was deleted is chosen again.
    await page.getByText("2 selected").waitFor();
    await page.getByRole("button", { name: "Retry 2 failed" }).click();
    await page.getByText("2 episodes are being made again.").waitFor();
    await page.getByText("No episode matches.").waitFor();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);
    const learner = await lab.callAs("learner-a@demo.test");
    for (const id of rejected) await waitFor(learner, { id, status: "completed" });
    await page.getByLabel("State", { exact: true }).selectOption({ label: "Ready" });
    await expect.poll(() => all.count()).toBe(3);
    expect(visited.complaints).toEqual([]);
  },
);
