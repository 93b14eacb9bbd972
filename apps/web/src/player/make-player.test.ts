import { expect, test } from "vitest";

import { makePlayer, type PlayerState } from "./make-player.ts";
import { createFakeAudio } from "./testing/fake-audio.ts";
import { createFakeTimers } from "./testing/fake-timers.ts";

class Refused extends Error {
  readonly status: number | null;
  constructor(status: number | null) {
    super("Refused");
    this.status = status;
  }
}

function openPlayer(options: { links?: (string | Refused)[]; status?: number | null } = {}) {
  const element = createFakeAudio();
  const timers = createFakeTimers();
  const states: PlayerState[] = [];
  const positions: number[] = [];
  const links = options.links ?? [];
  const player = makePlayer({
    element,
    timers,
    findUrl: async () => {
      const next = links.shift() ?? "link-again";
      if (next instanceof Refused) throw next;
      return next;
    },
    statusOf: (error) => (error instanceof Refused ? error.status : null),
    askStatus: async () => options.status ?? null,
    onState: (state) => states.push(state),
    onPosition: (position) => positions.push(position),
  });
  return { player, element, timers, states, positions };
}

/** Lets what waits for a promise go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

test("it loads, plays, waits for more sound, goes on, pauses and ends, and says so", () => {
  const { player, element, states } = openPlayer();
  player.load("link", { positionMs: 0, speed: 1 });
  player.play();
  element.becomeReady();
  element.emit("waiting");
  element.emit("playing");
  player.pause();
  player.play();
  element.emit("playing");
  element.emit("ended");
  expect(states).toEqual([
    "loading",
    "playing",
    "buffering",
    "playing",
    "paused",
    "playing",
    "ended",
  ]);
});

test("an expired link is renewed at once, and playback goes on at the same time", async () => {
  const { player, element, states } = openPlayer({ links: ["fresh"] });
  player.load("old", { positionMs: 0, speed: 1.5 });
  player.play();
  element.becomeReady();
  element.reach(61_000);
  element.breakOff();
  await settle();
  expect(element.sources).toEqual(["old", "fresh"]);
  expect(element.currentTime).toBe(61);
  element.becomeReady();
  expect(states.at(-1)).toBe("playing");
});

test("a network that stays away is tried six times, later each time, and then given up", async () => {
  const { player, element, timers, states } = openPlayer();
  player.load("link", { positionMs: 0, speed: 1 });
  player.play();
  element.breakOff();
  await settle();
  const waits: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const before = element.sources.length;
    element.breakOff();
    await settle();
    let waited = 0;
    while (element.sources.length === before && waited < 60_000) {
      timers.pass(1_000);
      waited += 1_000;
      await settle();
    }
    waits.push(waited);
  }
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 60_000]);
  expect(states.at(-1)).toBe("failed");
});

test("a file that is gone is not tried again", async () => {
  const { player, element, states } = openPlayer({ status: 404 });
  player.load("link", { positionMs: 0, speed: 1 });
  player.play();
  element.breakOff();
  await settle();
  element.breakOff();
  await settle();
  expect(states.at(-1)).toBe("failed");
});

test("an episode that is no longer ours to hear is not tried again", async () => {
  const { player, element, states } = openPlayer({ links: [new Refused(403)] });
  player.load("link", { positionMs: 0, speed: 1 });
  player.play();
  element.breakOff();
  await settle();
  expect(states.at(-1)).toBe("failed");
});

test("a network that comes back is used at once", async () => {
  const { player, element } = openPlayer({ links: [new Refused(null), "back"] });
  player.load("link", { positionMs: 0, speed: 1 });
  player.play();
  element.breakOff();
  await settle();
  player.hurry();
  await settle();
  expect(element.sources.at(-1)).toBe("back");
});

test("a seek shows where it goes, not where the sound still is", () => {
  const { player, element, timers, positions } = openPlayer();
  player.load("link", { positionMs: 0, speed: 1 });
  player.play();
  element.becomeReady();
  element.reach(5_000);
  player.seek(90_000);
  element.seeking = true;
  element.reach(5_250);
  expect(positions.at(-1)).toBe(90_000);
  timers.pass(1_500);
  element.reach(5_500);
  expect(positions.at(-1)).toBe(5_500);
});

test("another episode that is opened meanwhile is not disturbed by a late link", async () => {
  const { player, element } = openPlayer({ links: ["late"] });
  player.load("first", { positionMs: 0, speed: 1 });
  player.play();
  element.breakOff();
  player.load("second", { positionMs: 0, speed: 1 });
  await settle();
  expect(element.sources.at(-1)).toBe("second");
});
