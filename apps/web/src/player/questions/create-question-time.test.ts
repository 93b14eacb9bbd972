import { createRoot } from "solid-js";
import { expect, onTestFinished, test } from "vitest";

import type { Playable } from "../../data/playable.ts";
import { createPlayer } from "../create-player.ts";
import { createFakeAudio } from "../testing/fake-audio.ts";
import { createFakeTimers } from "../testing/fake-timers.ts";
import type { QuestionMode } from "./create-question-time.ts";

const first = { number: 1, askedMs: 60_000, pauseMs: 64_000, answerMs: 72_000, endMs: 76_000 };
const episode: Playable = {
  episodeId: "e",
  title: "Keys",
  album: "Databases",
  language: "en",
  durationMs: 360_000,
  chapters: [],
  cueStartsMs: [0, 60_000, 72_000],
  questions: [
    first,
    { ...first, number: 2, askedMs: 76_000, pauseMs: 80_000, answerMs: 88_000, endMs: 92_000 },
  ],
};

/** A player of an episode with two questions, of which those that are named are answered. */
async function playEpisode({
  mode = "play",
  answered = [],
}: { mode?: QuestionMode; answered?: number[] } = {}) {
  const element = createFakeAudio();
  const timers = createFakeTimers();
  const marks: string[] = [];
  const { player, dispose } = createRoot((end) => ({
    dispose: end,
    player: createPlayer({
      element,
      timers,
      defaultSpeed: () => 1,
      asking: {
        mode: () => mode,
        isOpen: async ({ number }) => !answered.includes(number),
        mark: ({ number }, result) => void marks.push(`${number} ${result}`),
      },
      calls: {
        findStart: async () => ({ url: "link", heard: [], speed: null, left: null }),
        findUrl: async () => "link",
        statusOf: () => null,
        askStatus: async () => null,
        sendReport: async () => true,
      },
    }),
  }));
  onTestFinished(dispose);
  await player.open(episode, { atMs: 55_000 });
  element.becomeReady();
  const turn = () => player.questions.turn()?.number ?? null;
  /** The sound goes on until here, with time for what is asked meanwhile. */
  async function listenTo(positionMs: number): Promise<void> {
    while (element.currentTime * 1000 < positionMs) {
      timers.pass(250);
      element.reach(element.currentTime * 1000 + 250);
      await Promise.resolve();
    }
  }
  return { player, element, listenTo, turn, marks, timers };
}

test("a question has its time from the silence until its answer was heard", async () => {
  const { player, listenTo, turn } = await playEpisode();
  await listenTo(63_000);
  expect(turn()).toBeNull();
  await listenTo(66_000);
  expect(turn()).toBe(1);
  expect(player.questions.share()).toBeCloseTo(0.25);
  expect(player.state()).toBe("playing");
  await listenTo(75_000);
  expect(turn()).toBe(1);
  await listenTo(77_000);
  expect(turn()).toBeNull();
  await listenTo(81_000);
  expect(turn()).toBe(2);
});

test("who begins to answer has all the time, and goes on after the silence", async () => {
  const { player, element, listenTo, turn } = await playEpisode();
  await listenTo(66_000);
  player.questions.hold();
  expect(player.state()).toBe("paused");
  player.questions.goOn();
  expect(element.currentTime).toBe(72);
  element.emit("playing");
  await listenTo(74_000);
  expect([turn(), player.state()]).toEqual([null, "playing"]);
});

test("where playing pauses at questions it does so in the silence, and not at one that was answered", async () => {
  const { player, element, listenTo, turn } = await playEpisode({ mode: "pause", answered: [1] });
  await listenTo(79_000);
  expect([turn(), player.state()]).toEqual([null, "playing"]);
  await listenTo(80_000);
  expect([turn(), player.state()]).toEqual([2, "paused"]);
  player.questions.hear(20_000);
  element.emit("playing");
  expect([turn(), element.currentTime, player.state()]).toEqual([null, 20, "playing"]);
});

test("who answers late keeps the question while other things are said", async () => {
  const { player, element, listenTo, turn } = await playEpisode();
  await listenTo(74_000);
  player.questions.hold();
  player.play();
  element.emit("playing");
  await listenTo(78_000);
  expect(turn()).toBe(1);
  player.close();
  expect(turn()).toBeNull();
});

test("a seek into the middle of an answer, and one while it is paused, ask nothing", async () => {
  const { player, turn } = await playEpisode();
  player.pause();
  player.seek(66_000);
  await Promise.resolve();
  expect(turn()).toBeNull();
});

test("by keys alone: on to the answer, then the mark; nothing pauses, and other times keys are as ever", async () => {
  const { player, element, listenTo, turn, marks } = await playEpisode({ mode: "hands_free" });
  const pauses: number[] = [];
  element.addEventListener("pause", () => pauses.push(1), { signal: new AbortController().signal });
  await listenTo(63_000);
  expect([player.handsFree.press(1), player.handsFree.hint()]).toEqual([false, null]);
  await listenTo(65_000);
  expect(player.handsFree.hint()).toContain("three times for more time");
  expect(player.handsFree.press(3)).toBe(true);
  expect(element.currentTime).toBe(64.7);
  expect(player.handsFree.press(1)).toBe(true);
  expect(element.currentTime).toBe(72);
  await listenTo(74_000);
  expect(player.handsFree.hint()).toContain("twice: half");
  expect(player.handsFree.press(2)).toBe(true);
  expect([marks, turn(), element.currentTime]).toEqual([["1 half"], null, 74]);
  expect(player.handsFree.press(1)).toBe(false);
  expect(pauses).toEqual([]);
});

test("by keys alone silence follows the answer until there is a mark, and not for ever", async () => {
  const { element, listenTo, turn, marks, player, timers } = await playEpisode({
    mode: "hands_free",
  });
  await listenTo(75_750);
  element.reach(76_000);
  expect([turn(), element.currentTime]).toEqual([1, 64.7]);
  expect(player.handsFree.press(1)).toBe(true);
  expect([marks, turn(), element.currentTime]).toEqual([["1 had"], null, 76]);
  await listenTo(91_750);
  element.reach(92_000);
  expect([turn(), element.currentTime]).toEqual([2, 80.7]);
  let passed = 0;
  for (; turn() !== null && passed < 60_000; passed += 250) {
    timers.pass(250);
    element.reach(element.currentTime * 1000 + 250);
    await Promise.resolve();
  }
  expect(passed).toBeGreaterThan(15_000);
  expect(passed).toBeLessThan(30_000);
  expect([marks, element.currentTime]).toEqual([["1 had"], 92]);
});
