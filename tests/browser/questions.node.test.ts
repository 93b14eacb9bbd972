import { expect, test } from "vitest";

import { findFaults } from "./find-faults.ts";
import {
  openPlayer,
  openQuestion,
  openSheet,
  playEpisode,
  seekTo,
  waitUntilBetween,
  writeAnswer,
} from "./questions/answer-in-player.ts";
import { makeEpisode, placeQuestions } from "./questions/make-episode.ts";
import {
  countPauses,
  forgetPauses,
  pressKey,
  titleOf,
  watchMediaKeys,
} from "./questions/media-keys.ts";
import { startMovableLab } from "./start-lab.ts";
import { positionOf } from "./visit.ts";

const PHONE = { width: 390, height: 844 };
const LEARNERS = ["learner-a@demo.test", "learner-b@demo.test"] as const;

const lab = startMovableLab();

test("a question is answered in the player, heard again, and goes on; a choice marks itself", async () => {
  const made = await makeEpisode(lab, LEARNERS[0]);
  const [episodeId, questions] = [made.episodeId, placeQuestions(made)];
  const [first, second] = questions;
  if (first === undefined || second === undefined) throw new Error("Too little is asked.");
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await lab.signIn(page, LEARNERS[0]);
  await playEpisode(lab, page, episodeId);
  await openSheet(page);
  await seekTo(page, first.pause.startMs - 1_500);
  const asked = openQuestion(page);
  await asked.getByRole("heading", { name: first.texts[0]?.question ?? "" }).waitFor();
  await expect.poll(() => asked.innerText()).not.toContain(first.texts[0]?.answer);
  // A question goes with its silence, until somebody answers.
  await writeAnswer(page, "Something else <b>altogether</b> 🐢");
  await page.getByRole("button", { name: "Play", exact: true }).first().waitFor();
  expect(await findFaults(page)).toEqual([]);
  await asked.getByRole("button", { name: "Check" }).click();
  await asked.getByText(first.texts[0]?.answer ?? "").waitFor();
  expect(await findFaults(page)).toEqual([]);
  await asked.getByRole("button", { name: "Missed" }).click();
  await asked.getByText("It comes back in your next episode.").waitFor();
  expect(await findFaults(page)).toEqual([]);
  await asked.getByRole("button", { name: "Hear it again" }).click();
  await asked.waitFor({ state: "detached" });
  const taught = first.lesson?.startMs ?? 0;
  await waitUntilBetween(page, taught, taught + 20_000);

  await seekTo(page, second.pause.startMs - 1_000);
  await asked.getByRole("heading", { name: second.texts[0]?.question ?? "" }).waitFor();
  const [right] = second.texts[0]?.choices ?? [];
  if (right === undefined) {
    await asked.getByRole("button", { name: "I said it aloud" }).click();
    await asked.getByRole("button", { name: "Had it" }).click();
  } else await asked.getByRole("button", { name: right }).click();
  await asked.getByText("You had it").waitFor();
  await asked.getByRole("button", { name: "Continue" }).click();
  await asked.waitFor({ state: "detached" });
  await expect.poll(() => positionOf(page)).toBeGreaterThan(second.pause.endMs - 200);

  await page.keyboard.press("Escape");
  await page.getByText("2 of 3 answered").waitFor();
  await page.reload();
  await page.getByText("2 of 3 answered").waitFor();
  expect(visited.complaints).toEqual([]);
});

test("hands-free, the keys of headphones alone answer all questions, and nothing pauses", async () => {
  const made = await makeEpisode(lab, LEARNERS[1]);
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await watchMediaKeys(page);
  await lab.signIn(page, LEARNERS[1]);
  await page.goto(`${lab.origin}/settings/listening`);
  await page.getByText("Hands-free").click();
  await page.getByText("Saved", { exact: true }).waitFor();
  await playEpisode(lab, page, made.episodeId);
  const named = await titleOf(page);
  await forgetPauses(page);
  const marks = ["pause", "nexttrack", "previoustrack"] as const;
  for (const [at, { pause, answer }] of placeQuestions(made).entries()) {
    await pressKey(page, "seekto", pause.startMs / 1_000 - 1);
    await expect.poll(() => titleOf(page), { timeout: 20_000 }).toMatch(/^Your turn/);
    await pressKey(page, "pause");
    await expect.poll(() => positionOf(page)).toBeGreaterThan(answer.startMs - 300);
    await expect.poll(() => titleOf(page)).toMatch(/^Press once: had it/);
    await pressKey(page, marks[at] ?? "pause");
    await expect.poll(() => titleOf(page)).toBe(named);
  }
  expect(await countPauses(page)).toBe(0);
  await page.getByText("3 of 3 answered").waitFor();
  await page.getByText("Half of it").waitFor();
  await page.getByText("Missed this time").waitFor();
  await pressKey(page, "pause");
  await openPlayer(page).getByRole("button", { name: "Play", exact: true }).waitFor();
  expect(visited.complaints).toEqual([]);
});
