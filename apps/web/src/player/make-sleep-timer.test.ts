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
  const play = () => {
    isPlaying = true;
    sleepTimer.noticePlaying();
  };
  return { sleepTimer, timers, audio, isPlaying: () => isPlaying, play };
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

test("five more minutes are five more, also in the middle of the fade", () => {
  const { sleepTimer, timers, audio, isPlaying } = openTimer();
  sleepTimer.set(5);
  timers.pass(298_000);
  sleepTimer.addTime();
  expect(audio.volume).toBe(0.8);
  timers.pass(301_000);
  expect(isPlaying()).toBe(true);
  timers.pass(1_100);
  expect(isPlaying()).toBe(false);
});

test.each([
  [60_000, false],
  [60_001, true],
])("played again %i ms after its end, nobody is asleep: %s", (laterMs, staysOn) => {
  const { sleepTimer, timers, isPlaying, play } = openTimer();
  sleepTimer.set(5);
  timers.pass(300_100);
  const overBy = timers.now() - 300_000;
  timers.pass(laterMs - overBy);
  play();
  timers.pass(300_100);
  expect(isPlaying()).toBe(staysOn);
});

test("switched off by hand, it stays off", () => {
  const { sleepTimer, timers, isPlaying, play } = openTimer();
  sleepTimer.set(5);
  timers.pass(1_000);
  sleepTimer.set(null);
  play();
  timers.pass(400_000);
  expect(isPlaying()).toBe(true);
});
