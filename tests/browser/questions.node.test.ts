import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { findFaults } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";
import { positionOf } from "./visit.ts";

const PHONE = { width: 390, height: 844 };
const LEARNERS = ["learner-a@demo.test", "learner-b@demo.test"] as const;

interface Span {
  startMs: number;
  endMs: number;
}

/** A question as its episode's document has it. */
interface Question {
  number: number;
  conceptId: string;
  questionSegmentId: string;
  answerSegmentId: string;
  texts: { question: string; answer: string; choices?: string[] }[];
}

/** An episode that can be heard, with where its questions are. */
interface Heard {
  episodeId: string;
  questions: (Question & { pause: Span; answer: Span; lesson: Span | null })[];
}

const lab = startLab();

async function makeEpisode(email: string): Promise<Heard> {
  const learner = await lab.callAs(email);
  const { id: episodeId } = await learner.mutate<{ id: string }>("episodes.request", {
    languages: ["en"],
    outputFormat: "both",
    requestKey: crypto.randomUUID(),
  });
  const status = () => learner.query<{ status: string }>("episodes.status", { episodeId });
  await expect
    .poll(async () => (await status()).status, { timeout: 120_000, interval: 1_000 })
    .toBe("completed");
  const document = await learner.query<{
    script: {
      questions: Question[];
      tracks: { segments: { id: string; kind: string; conceptId: string | null }[] }[];
    };
    tracks: { segments: (Span & { id: string })[] }[];
  }>("episodes.script", { episodeId });
  const spans = document.tracks[0]?.segments ?? [];
  const segments = document.script.tracks[0]?.segments ?? [];
  const spanOf = (id: string | undefined) => spans.find((one) => one.id === id) ?? null;
  const questions = document.script.questions.map((question) => {
    const asked = spans.findIndex(({ id }) => id === question.questionSegmentId);
    const [pause, answer] = [spans[asked + 1], spanOf(question.answerSegmentId)];
    if (pause === undefined || answer === null) throw new Error("The question is not heard.");
    const lesson = segments.find(
      ({ kind, conceptId }) => kind === "lesson" && conceptId === question.conceptId,
    );
    return { ...question, pause, answer, lesson: spanOf(lesson?.id) };
  });
  return { episodeId, questions };
}

const openPlayer = (page: Page) => page.getByRole("region", { name: "Player" });
const openQuestion = (page: Page) => page.getByRole("region", { name: "The question now" });

async function playEpisode(page: Page, episodeId: string): Promise<void> {
  await page.goto(`${lab.origin}/episodes/${episodeId}`);
  await page.getByRole("button", { name: "Listen", exact: true }).click();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(500);
}

async function openSheet(page: Page): Promise<void> {
  await openPlayer(page)
    .getByRole("button", { name: /^Now playing/ })
    .first()
    .click();
  await page.getByRole("dialog", { name: "Now playing" }).waitFor();
}

/** As a hand on the line of the player does, a moment before the silence. */
async function seekTo(page: Page, atMs: number): Promise<void> {
  await page.getByRole("slider", { name: "Position" }).first().fill(String(atMs));
}

test("a question is answered in the player, heard again, and goes on; a choice marks itself", async () => {
  const { episodeId, questions } = await makeEpisode(LEARNERS[0]);
  const [first, second] = questions;
  if (first === undefined || second === undefined) throw new Error("Too little is asked.");
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await lab.signIn(page, LEARNERS[0]);
  await playEpisode(page, episodeId);
  await openSheet(page);
  await seekTo(page, first.pause.startMs - 1_500);
  const asked = openQuestion(page);
  await asked.getByRole("heading", { name: first.texts[0]?.question ?? "" }).waitFor();
  expect(await asked.innerText()).not.toContain(first.texts[0]?.answer);
  expect(await findFaults(page)).toEqual([]);

  await answerInWords(page, "Something else <b>altogether</b> 🐢");
  await page.getByRole("button", { name: "Play", exact: true }).first().waitFor();
  await asked.getByText(first.texts[0]?.answer ?? "").waitFor();
  expect(await findFaults(page)).toEqual([]);
  await asked.getByRole("button", { name: "Missed" }).click();
  await asked.getByText("It comes back in your next episode.").waitFor();
  expect(await findFaults(page)).toEqual([]);
  await asked.getByRole("button", { name: "Hear it again" }).click();
  await asked.waitFor({ state: "detached" });
  const taught = first.lesson?.startMs ?? 0;
  await expect.poll(() => positionOf(page)).toBeGreaterThanOrEqual(taught);
  expect(await positionOf(page)).toBeLessThan(taught + 20_000);

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

/** The field stands behind the choices where a question has some. */
async function answerInWords(page: Page, text: string): Promise<void> {
  const asked = openQuestion(page);
  const inWords = asked.getByRole("button", { name: "Answer in your own words" });
  if (await inWords.isVisible()) await inWords.click();
  await asked.getByLabel("Your answer").fill(text);
  await asked.getByRole("button", { name: "Check" }).click();
}

declare global {
  interface Window {
    /** Does what the system does when a key of headphones is pressed. */
    pressMediaKey: (action: MediaSessionAction, details?: { seekTime: number }) => void;
    pausesHeard: number;
  }
}

/** Keeps the page's answers to media keys, which no test can press, and counts pauses of its sound. */
async function watchMediaKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const handlers = new Map<string, MediaSessionActionHandler>();
    const { mediaSession } = navigator;
    const set = mediaSession.setActionHandler.bind(mediaSession);
    mediaSession.setActionHandler = (action, handler) => {
      if (handler !== null) handlers.set(action, handler);
      set(action, handler);
    };
    window.pressMediaKey = (action, details) => handlers.get(action)?.({ action, ...details });
    window.pausesHeard = 0;
    const openAudio = window.Audio;
    window.Audio = class extends openAudio {
      constructor() {
        super();
        this.addEventListener("pause", () => (window.pausesHeard += 1));
      }
    };
  });
}

test("hands-free, the keys of headphones alone answer all questions, and nothing pauses", async () => {
  const { episodeId, questions } = await makeEpisode(LEARNERS[1]);
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await watchMediaKeys(page);
  await lab.signIn(page, LEARNERS[1]);
  await page.goto(`${lab.origin}/settings/listening`);
  await page.getByText("Hands-free").click();
  await page.getByText("Saved", { exact: true }).waitFor();
  await playEpisode(page, episodeId);
  const press = (action: MediaSessionAction, seekTime = 0) =>
    page.evaluate(([key, at]) => window.pressMediaKey(key, { seekTime: at }), [
      action,
      seekTime,
    ] as const);
  const title = () => page.evaluate(() => navigator.mediaSession.metadata?.title ?? "");
  const named = await title();
  await page.evaluate(() => (window.pausesHeard = 0));
  const marks = ["pause", "nexttrack", "previoustrack"] as const;
  for (const [at, { pause, answer }] of questions.entries()) {
    await press("seekto", pause.startMs / 1_000 - 1);
    await expect.poll(title, { timeout: 20_000 }).toMatch(/^Your turn/);
    await press("pause");
    await expect.poll(() => positionOf(page)).toBeGreaterThan(answer.startMs - 300);
    await expect.poll(title).toMatch(/^Press once: had it/);
    await press(marks[at] ?? "pause");
    await expect.poll(title).toBe(named);
  }
  expect(await page.evaluate(() => window.pausesHeard)).toBe(0);
  await page.getByText("3 of 3 answered").waitFor();
  await page.getByText("Half of it").waitFor();
  await page.getByText("Missed this time").waitFor();
  await press("pause");
  await openPlayer(page).getByRole("button", { name: "Play", exact: true }).waitFor();
  expect(visited.complaints).toEqual([]);
});
