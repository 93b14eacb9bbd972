import { createRoot } from "solid-js";
import { expect, onTestFinished, test } from "vitest";

import { createCourseSpeeds } from "./create-course-speeds.ts";
import { createPlayer } from "./create-player.ts";
import type { Playable } from "../data/playable.ts";
import type { StartingPoint } from "../data/listening.ts";
import type { Report } from "../data/send-report.ts";
import { createFakeAudio } from "./testing/fake-audio.ts";
import { createFakeTimers } from "./testing/fake-timers.ts";

const episode: Playable = {
  episodeId: "e",
  title: "Keys",
  album: "Databases",
  language: "en",
  durationMs: 360_000,
  chapters: [],
  cueStartsMs: [0, 50_000, 58_000, 62_000],
  questions: [],
};

/** The clock of the tests, when a player is opened. */
const timersNow = 1_000_000;

function openPlayer(start: Partial<StartingPoint> = {}, stored: Record<string, number> = {}) {
  const element = createFakeAudio();
  const timers = createFakeTimers();
  const sent: Report[] = [];
  const saved: Record<string, number>[] = [];
  let asked = 0;
  const { player, dispose } = createRoot((end) => ({
    dispose: end,
    player: createPlayer({
      element,
      timers,
      defaultSpeed: () => 1.25,
      courseSpeeds: createCourseSpeeds({
        timers,
        stored: () => stored,
        save: (speeds) => void saved.push(speeds),
      }),
      calls: {
        findStart: async () => {
          asked += 1;
          return { url: "link", heard: [], speed: null, left: null, ...start };
        },
        findUrl: async () => "link",
        statusOf: () => null,
        askStatus: async () => null,
        sendReport: async (report) => {
          sent.push(report);
          return true;
        },
      },
    }),
  }));
  onTestFinished(dispose);
  return {
    player,
    element,
    timers,
    sent,
    saved,
    asked: () => asked,
    play: async (options?: Parameters<typeof player.open>[1]) => {
      await player.open(episode, options);
      element.becomeReady();
    },
    listenTo: (positionMs: number) => {
      while (element.currentTime * 1000 < positionMs) {
        timers.pass(250);
        element.reach(element.currentTime * 1000 + 250);
      }
    },
  };
}

test("an episode left an hour ago goes on ten seconds earlier, where a line begins", async () => {
  const { player, play, timers } = openPlayer();
  await play();
  expect(player.positionMs()).toBe(0);
  const left = { language: "en" as const, positionMs: 70_000, at: timers.now() - 3_700_000 };
  const again = openPlayer({ left });
  await again.play();
  expect(again.player.positionMs()).toBe(58_000);
});

test("an episode that was heard to its end starts over", async () => {
  const { player, play } = openPlayer({ left: { language: "en", positionMs: 358_000, at: 0 } });
  await play();
  expect(player.positionMs()).toBe(0);
});

test("after two minutes of pause it goes back three seconds, and not when somebody has moved", async () => {
  const { player, play, listenTo, timers } = openPlayer();
  await play({ atMs: 64_000 });
  listenTo(66_000);
  player.pause();
  timers.pass(120_000);
  player.play();
  expect(player.positionMs()).toBe(62_000);
  player.pause();
  player.seek(200_000);
  timers.pass(120_000);
  player.play();
  expect(player.positionMs()).toBe(200_000);
});

test("what was heard is reported at a pause, without what was skipped", async () => {
  const { player, play, listenTo, sent } = openPlayer();
  await play();
  listenTo(4_000);
  player.skip(30_000);
  listenTo(36_000);
  player.pause();
  expect(sent).toHaveLength(2);
  expect(sent.flatMap(({ heard }) => heard)).toEqual([
    [0, 4_000],
    [34_000, 34_750],
    [34_750, 36_000],
  ]);
  expect(player.heard()).toEqual([
    [0, 4_000],
    [34_000, 36_000],
  ]);
});

test("time left is told for the speed that is set, which stays for the next episode", async () => {
  const { player, play } = openPlayer({ speed: 1 });
  await play();
  player.setSpeed(2);
  expect(player.leftMs()).toBe(180_000);
  await play();
  expect(player.speed()).toBe(2);
});

test("an episode of a course with its own speed has it, and changes it for the next one", async () => {
  const { player, element, timers, saved } = openPlayer({ speed: 1 }, { Optics: 1.5 });
  const ofCourse = { ...episode, courses: ["Optics"] };
  await player.open(ofCourse);
  element.becomeReady();
  expect([player.speed(), player.isSpeedKept()]).toEqual([1.5, true]);
  player.changeSpeed(0.1);
  timers.pass(1_100);
  expect(saved).toEqual([{ Optics: 1.6 }]);
  player.keepSpeed(false);
  player.setSpeed(2);
  timers.pass(1_100);
  expect(saved.at(-1)).toEqual({});
  await player.open(episode);
  expect(player.isSpeedKept()).toBe(false);
});

test("it is on from the moment it is asked to play, and off when it is opened to wait", async () => {
  const { player, element, play } = openPlayer();
  const opened = player.open(episode);
  expect(player.isOn()).toBe(true);
  await opened;
  expect(player.isOn()).toBe(true);
  await play({ isPaused: true });
  expect(player.isOn()).toBe(false);
  player.play();
  element.emit("playing");
  expect(player.isOn()).toBe(true);
});

test("paused before the sound is there, it stays silent", async () => {
  const { player, element } = openPlayer();
  const opened = player.open(episode);
  player.toggle();
  await opened;
  element.becomeReady();
  expect(player.state()).toBe("paused");
});

test("where an episode was left is not known before it was asked, and a chosen time is known at once", async () => {
  const { player, play } = openPlayer();
  const opening = play();
  expect(player.isPlaceKnown()).toBe(false);
  await opening;
  expect(player.isPlaceKnown()).toBe(true);
  const again = play({ atMs: 62_000 });
  expect(player.isPlaceKnown()).toBe(true);
  await again;
});

test("a tap may come before what it plays is loaded, and the last tap is what counts", async () => {
  const { player, element, play } = openPlayer();
  let isPlayCalled = false;
  const { play: playElement } = element;
  element.play = () => {
    isPlayCalled = true;
    return playElement();
  };
  const isFirstAsked = player.prime();
  expect(isPlayCalled).toBe(true);
  expect(player.episode()).toBeNull();
  const isSecondAsked = player.prime();
  expect([isFirstAsked(), isSecondAsked()]).toEqual([false, true]);
  await play();
  expect(player.state()).toBe("playing");
  expect(isSecondAsked()).toBe(false);
});

test("a tap for another episode does not let a paused one sound again, and closing ends the wait", async () => {
  const { player, element, play } = openPlayer();
  await play({ isPaused: true });
  const isAsked = player.prime();
  element.becomeReady();
  expect(player.state()).toBe("paused");
  player.close();
  expect(isAsked()).toBe(false);
});

const kept = { playable: episode, positionMs: 60_000, speed: 1.5 };

test("what was played before a reload stands there, with nothing asked, loaded or reported", () => {
  const { player, element, sent, asked } = openPlayer();
  player.restore(kept);
  expect([player.episode(), player.positionMs(), player.leftMs()]).toEqual([
    episode,
    60_000,
    200_000,
  ]);
  expect(player.isOn()).toBe(false);
  player.save();
  expect([asked(), element.sources, sent]).toEqual([0, [], []]);
});

test("played again, it goes on where the API knows that it was left, which may be further", async () => {
  const { player, element } = openPlayer({
    left: { language: "en", positionMs: 90_000, at: timersNow },
  });
  player.restore(kept);
  player.toggle();
  expect(player.isOn()).toBe(true);
  expect(player.positionMs()).toBe(60_000);
  await expect.poll(() => element.sources).toEqual(["", "link"]);
  element.becomeReady();
  expect(player.positionMs()).toBe(90_000);
  expect(player.state()).toBe("playing");
});

test("a place that was chosen before it plays is where it begins, also while it is being loaded", async () => {
  const { player, element, sent, asked } = openPlayer({
    left: { language: "en", positionMs: 90_000, at: timersNow },
  });
  player.restore(kept);
  player.skip(30_000);
  expect([player.positionMs(), asked(), sent]).toEqual([90_000, 0, []]);
  player.play();
  player.seek(120_000);
  await expect.poll(() => element.sources).toEqual(["", "link"]);
  element.becomeReady();
  expect(player.positionMs()).toBe(120_000);
});

test("a line is said again, the one before if it has just begun, and slowly once", async () => {
  const { player, play, listenTo, element } = openPlayer();
  await play({ atMs: 57_000 });
  listenTo(60_000);
  player.repeatLine();
  expect(player.positionMs()).toBe(58_000);
  player.repeatLine();
  expect(player.positionMs()).toBe(50_000);
  player.repeatSlowly();
  expect([player.positionMs(), element.playbackRate, player.speed()]).toEqual([0, 0.88, 0.88]);
  player.seek(55_000);
  listenTo(55_250);
  expect([element.playbackRate, player.speed()]).toEqual([1.25, 1.25]);
  player.repeatSlowly();
  expect([player.positionMs(), element.playbackRate]).toEqual([50_000, 0.88]);
  listenTo(57_500);
  expect(element.playbackRate).toBe(0.88);
  listenTo(58_250);
  expect(element.playbackRate).toBe(1.25);
});

test("who chooses a speed while a line is said slowly keeps it", async () => {
  const { player, play, listenTo, element } = openPlayer();
  await play({ atMs: 52_000 });
  player.repeatSlowly();
  player.setSpeed(2);
  listenTo(58_500);
  expect([element.playbackRate, player.speed()]).toEqual([2, 2]);
});
