import { createRoot, createSignal } from "solid-js";
import { beforeEach, expect, onTestFinished, test } from "vitest";

import { LAST_PLAYED } from "../data/forget-played.ts";
import { keepLastPlayed, readLastPlayed } from "../data/last-played.ts";
import type { Playable } from "../data/playable.ts";
import { createPlayer } from "./create-player.ts";
import { rememberPlayed } from "./remember-played.ts";
import { createFakeAudio } from "./testing/fake-audio.ts";
import { createFakeTimers } from "./testing/fake-timers.ts";

const playable: Playable = {
  episodeId: "e",
  title: "Keys",
  album: "Databases",
  language: "en",
  durationMs: 360_000,
  chapters: [{ title: "Rows", startMs: 500 }],
  cueStartsMs: [0, 50_000],
  questions: [],
};
const kept = { playable, positionMs: 60_000, speed: 1.5 };

beforeEach(() => localStorage.clear());

/** A page of the person, as a reload gives one. */
function openPage(personId: string | undefined = "ada") {
  const element = createFakeAudio();
  const [person, setPerson] = createSignal<string | undefined>(personId);
  const { player, leave } = createRoot((end) => {
    const made = createPlayer({
      element,
      timers: createFakeTimers(),
      defaultSpeed: () => 1,
      calls: {
        findStart: async () => ({ url: "link", heard: [], speed: null, left: null }),
        findUrl: async () => "link",
        statusOf: () => null,
        askStatus: async () => null,
        sendReport: async () => true,
      },
    });
    rememberPlayed(made, person);
    return { player: made, leave: end };
  });
  onTestFinished(leave);
  return { player, element, setPerson, leave };
}

test("what was played is there again after a reload, at its place", async () => {
  const { player, element, leave } = openPage();
  await player.open(playable, { atMs: 62_000 });
  element.becomeReady();
  element.reach(71_000);
  window.dispatchEvent(new Event("pagehide"));
  leave();
  const after = openPage();
  expect(after.player.episode()).toEqual(playable);
  expect(after.player.positionMs()).toBe(71_000);
  expect(after.element.sources).toEqual([]);
});

test("while it is not known where it was left, what was kept before stays", () => {
  keepLastPlayed("ada", kept);
  const { player } = openPage();
  void player.open({ ...playable, episodeId: "other" });
  expect(readLastPlayed("ada")?.playable.episodeId).toBe("e");
});

test("stopped and closed, it is forgotten", async () => {
  const { player, leave } = openPage();
  await player.open(playable, { atMs: 62_000 });
  expect(localStorage.getItem(LAST_PLAYED)).not.toBeNull();
  player.close();
  leave();
  expect(localStorage.getItem(LAST_PLAYED)).toBeNull();
});

test("another person finds nothing, and neither does the first one afterwards", () => {
  keepLastPlayed("ada", kept);
  expect(openPage("bob").player.episode()).toBeNull();
  expect(localStorage.getItem(LAST_PLAYED)).toBeNull();
});

test("a session that ended by itself keeps it for who signs in again", () => {
  keepLastPlayed("ada", kept);
  const { player, setPerson } = openPage();
  setPerson(undefined);
  player.close();
  expect(readLastPlayed("ada")).toEqual(kept);
});

test.each([
  ["no JSON", "{"],
  ["a list", "[]"],
  ["a place behind the end", JSON.stringify({ personId: "ada", ...kept, positionMs: 360_001 })],
  ["no number", JSON.stringify({ personId: "ada", ...kept, positionMs: null })],
  ["a speed that nothing has", JSON.stringify({ personId: "ada", ...kept, speed: 9 })],
  ["another language", JSON.stringify(malform({ language: "xx" }))],
  ["a cue that is no time", JSON.stringify(malform({ cueStartsMs: ["0"] }))],
  ["a chapter without a title", JSON.stringify(malform({ chapters: [{ startMs: 0 }] }))],
  ["no length", JSON.stringify(malform({ durationMs: 0 }))],
  ["too much", JSON.stringify(malform({ title: "x".repeat(1_000_000) }))],
])("%s is thrown away", (_, text) => {
  localStorage.setItem(LAST_PLAYED, text);
  expect(readLastPlayed("ada")).toBeNull();
  expect(localStorage.getItem(LAST_PLAYED)).toBeNull();
});

function malform(part: object) {
  return { personId: "ada", ...kept, playable: { ...playable, ...part } };
}
