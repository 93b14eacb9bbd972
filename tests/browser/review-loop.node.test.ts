import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import {
  answerInWords,
  openQuestion,
  openSheet,
  playEpisode,
  seekTo,
  waitUntilBetween,
  watchDueDays,
} from "./questions/answer-in-player.ts";
import { type Made, makeEpisode, placeQuestions } from "./questions/make-episode.ts";
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
const [READER, LISTENER] = ["learner-a@demo.test", "learner-b@demo.test"];
/** It takes years of the learner's days, and minutes on a busy machine. */
const LONG = { timeout: 300_000 };
/** What a page does at once, on a busy machine. */
const SOON = { timeout: 20_000 };

const lab = startMovableLab();

const lessonOf = ({ segments }: Made, conceptId: string) =>
  segments
    .filter((one) => one.kind === "lesson" && one.conceptId === conceptId)
    .flatMap(({ sentences }) => sentences.map(({ text }) => text));

const isNew = ({ concepts }: Made, conceptId: string) =>
  concepts.some((one) => one.conceptId === conceptId && one.reason === "next");

const asks = ({ questions }: Made, conceptId: string) =>
  questions.find((one) => one.conceptId === conceptId);

function daysBetween(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / 86_400_000;
}

/** The day on which the last answer said that its concept comes back; null where it never does. */
async function findDue(days: (string | null)[], count: number): Promise<string | null> {
  await expect.poll(() => days.length, SOON).toBeGreaterThanOrEqual(count);
  return days.at(-1) ?? null;
}

/** On another day, when the session may have ended. */
async function comeBack(page: Page, email: string): Promise<void> {
  await page.goto(lab.origin);
  await page.getByRole("heading", { level: 1, name: /^(?:Good |Sign in)/ }).waitFor();
  if (await page.getByLabel("Email address").isVisible()) await lab.signIn(page, email);
}

/** Answers right in the form below an episode that is read, by a choice where the question has some. */
async function answerInForm(page: Page, made: Made, conceptId: string): Promise<void> {
  const question = asks(made, conceptId);
  const [text] = question?.texts ?? [];
  if (question === undefined || text === undefined) throw new Error("The concept is not asked.");
  await page.goto(`${lab.origin}/episodes/${made.episodeId}`);
  const form = page.locator("#questions li").filter({
    has: page.getByText(`Question ${question.number} of`),
  });
  await form.getByRole("heading", { level: 3, name: text.question }).waitFor();
  const [right] = text.choices ?? [];
  if (right === undefined) {
    await form.getByLabel("Your answer").fill(text.answer);
    await form.getByRole("button", { name: "Check" }).click();
  } else await form.getByRole("button", { name: right, exact: true }).click();
  await form.getByText("You had it").waitFor();
  await form.getByText(right === undefined ? "Your words match" : "You chose it").waitFor();
}

test(
  "what is answered wrong is heard again, comes back in other words, then ever later, and leaves",
  LONG,
  async () => {
    const first = await makeEpisode(lab, READER);
    // What is weak by quizzes comes back for that reason, too.
    const question = placeQuestions(first).find(({ conceptId }) => isNew(first, conceptId));
    if (question === undefined) throw new Error("Nothing new is asked.");
    const { conceptId } = question;
    await using visited = await lab.visit(PHONE);
    const { page } = visited;
    const days = watchDueDays(page);
    await lab.signIn(page, READER);
    await playEpisode(lab, page, first.episodeId);
    await openSheet(page);
    await seekTo(page, question.pause.startMs - 1_500);
    const asked = openQuestion(page);
    await asked.waitFor();
    await answerInWords(page, "It paints the windows blue");
    await asked.getByRole("button", { name: "Missed" }).click();
    await asked.getByText("It comes back in your next episode.").waitFor();
    const missedOn = (await findDue(days, 1)) ?? "";
    await asked.getByRole("button", { name: "Hear it again" }).click();
    const taught = question.lesson?.startMs ?? Infinity;
    await waitUntilBetween(page, taught, taught + 20_000);

    const second = await makeEpisode(lab, READER, "text");
    const [before, again] = [lessonOf(first, conceptId), lessonOf(second, conceptId)];
    expect(again.length).toBeGreaterThan(0);
    expect(again).not.toEqual(before);
    await answerInForm(page, second, conceptId);
    // What nobody heard or read counts as new, whatever was answered.
    await page.getByRole("button", { name: "Mark as read" }).click();
    await page.getByText("You have finished this episode").waitFor();

    let [due, today] = [await findDue(days, 2), missedOn];
    const gaps: number[] = [];
    while (due !== null) {
      const gap = daysBetween(today, due);
      gaps.push(gap);
      await lab.passDays(gap);
      await comeBack(page, READER);
      const made = await makeEpisode(lab, READER, "text");
      await answerInForm(page, made, conceptId);
      today = due;
      due = await findDue(days, gaps.length + 2);
      if (gaps.length > 12) throw new Error(`It never leaves: ${gaps.join(", ")}`);
    }
    expect(gaps).toEqual(gaps.toSorted((one, other) => one - other));
    expect(gaps[0]).toBeLessThanOrEqual(7);
    expect(gaps.at(-1)).toBe(180);
    await lab.passDays(365);
    expect(asks(await makeEpisode(lab, READER, "text"), conceptId)).toBeUndefined();
    expect(visited.complaints).toEqual([]);
  },
);

/** Marks the question about the concept by keys of headphones alone, while the episode goes on. */
async function markByKeys(
  page: Page,
  { made, conceptId, key }: { made: Made; conceptId: string; key: MediaSessionAction },
): Promise<void> {
  const asked = placeQuestions(made).find((one) => one.conceptId === conceptId);
  if (asked === undefined) throw new Error("The concept is not asked.");
  await playEpisode(lab, page, made.episodeId);
  const named = await titleOf(page);
  await forgetPauses(page);
  await pressKey(page, "seekto", asked.pause.startMs / 1_000 - 1);
  await expect.poll(() => titleOf(page), SOON).toMatch(/^Your turn/);
  await pressKey(page, "pause");
  await expect.poll(() => positionOf(page), SOON).toBeGreaterThan(asked.answer.startMs - 300);
  await expect.poll(() => titleOf(page), SOON).toMatch(/^Press once: had it/);
  await pressKey(page, key);
  await expect.poll(() => titleOf(page), SOON).toBe(named);
  expect(await countPauses(page)).toBe(0);
}

test(
  "by media keys alone what was missed comes back in the next episode, and later each time it was had",
  LONG,
  async () => {
    await using visited = await lab.visit(PHONE);
    const { page } = visited;
    const days = watchDueDays(page);
    await watchMediaKeys(page);
    await lab.signIn(page, LISTENER);
    await page.goto(`${lab.origin}/settings/listening`);
    await page.getByText("Hands-free").click();
    await page.getByText("Saved", { exact: true }).waitFor();
    const first = await makeEpisode(lab, LISTENER);
    const conceptId = first.questions.find((one) => isNew(first, one.conceptId))?.conceptId ?? "";
    await markByKeys(page, { made: first, conceptId, key: "previoustrack" });
    const missedOn = (await findDue(days, 1)) ?? "";
    const second = await makeEpisode(lab, LISTENER);
    expect(lessonOf(second, conceptId)).not.toEqual(lessonOf(first, conceptId));
    await markByKeys(page, { made: second, conceptId, key: "pause" });
    const due = (await findDue(days, 2)) ?? "";
    expect(daysBetween(missedOn, due)).toBeGreaterThan(0);
    await lab.passDays(daysBetween(missedOn, due));
    await comeBack(page, LISTENER);
    const third = await makeEpisode(lab, LISTENER);
    await markByKeys(page, { made: third, conceptId, key: "pause" });
    const later = (await findDue(days, 3)) ?? "";
    expect(daysBetween(due, later)).toBeGreaterThanOrEqual(daysBetween(missedOn, due));
    expect(visited.complaints).toEqual([]);
  },
);
