import { expect, test } from "vitest";

import { makeSleepTimer } from "./make-sleep-timer.ts";
import { createFakeTimers } from "./testing/fake-timers.ts";
import { fadeVolume } from "./timings.ts";

function openTimer(episodeMs = 600_000, chapterMs = 100_000) {
  const timers = createFakeTimers(0);
  const audio = { volume: 0.8 };
  let isPlaying = true;
  const sleepTimer = makeSleepTimer({
    timers,
    audio,
    // The track plays from its beginning at its own speed.
    endMs: (of) =>
      of === "episode" ? episodeMs : (Math.floor(timers.now() / chapterMs) + 1) * chapterMs,
    leftUntilMs: (placeMs) => placeMs - timers.now(),
    isPlaying: () => isPlaying,
    pause: () => (isPlaying = false),
    onChange: () => {},
  });
  return { sleepTimer, timers, audio, isPlaying: () => isPlaying };
}

test("it fades over the last five seconds, stops, and gives the volume back", () => {
  const { sleepTimer, timers, audio, isPlaying } = openTimer();
  sleepTimer.set(5);
  timers.pass(294_900);
  expect(audio.volume).toBe(0.8);
  timers.pass(2_600);
  expect(audio.volume).toBeCloseTo(0.8 * fadeVolume(0.5), 1);
  expect(isPlaying()).toBe(true);
  timers.pass(2_600);
  expect(isPlaying()).toBe(false);
  expect(audio.volume).toBe(0.8);
});

test("the end of the episode is faded out, and comes by itself", () => {
  const { sleepTimer, timers, audio, isPlaying } = openTimer(60_000);
  sleepTimer.set("episode");
  timers.pass(58_000);
  expect(audio.volume).toBeLessThan(0.3);
  timers.pass(2_000);
  expect(isPlaying()).toBe(true);
  expect(audio.volume).toBe(0.8);
});

test("switched off in the middle of the fade, the sound is as loud as before", () => {
  const { sleepTimer, timers, audio, isPlaying } = openTimer();
  sleepTimer.set(5);
  timers.pass(298_000);
  sleepTimer.set(null);
  timers.pass(10_000);
  expect(audio.volume).toBe(0.8);
  expect(isPlaying()).toBe(true);
});

test("the end of the chapter stops it, also of the one that somebody skipped to", () => {
  const { sleepTimer, timers, isPlaying } = openTimer();
  sleepTimer.set("chapter");
  timers.pass(99_000);
  expect(isPlaying()).toBe(true);
  timers.pass(1_100);
  expect(isPlaying()).toBe(false);
});
