import { expect, test } from "vitest";

import { createFakeAudio } from "../../player/testing/fake-audio.ts";
import { makeVoiceSamples, type Sample } from "./make-voice-samples.ts";

function setUp(findUrl: (voiceId: string) => Promise<string>) {
  const element = createFakeAudio();
  const seen: (string | null)[] = [];
  let hushed = 0;
  const samples = makeVoiceSamples({
    element,
    findUrl,
    hush: () => (hushed += 1),
    onChange: (sample: Sample | null) =>
      seen.push(sample === null ? null : `${sample.voiceId} ${sample.phase}`),
  });
  return { element, samples, seen, hushed: () => hushed };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test("a sample is loaded, plays and ends, and what else plays is quiet before", async () => {
  const { element, samples, seen, hushed } = setUp(async (voiceId) => `/${voiceId}.mp3`);
  samples.press("Joanna");
  expect(hushed()).toBe(1);
  await settle();
  element.emit("ended");
  expect(seen).toEqual(["Joanna loading", "Joanna playing", null]);
  expect(element.src).toBe("/Joanna.mp3");
});

test("only the voice that was asked for last is heard, however late the others arrive", async () => {
  const answers = new Map<string, (url: string) => void>();
  const { element, samples, seen } = setUp(
    (voiceId) => new Promise((resolve) => answers.set(voiceId, resolve)),
  );
  samples.press("Joanna");
  samples.press("Matthew");
  answers.get("Matthew")?.("/Matthew.mp3");
  await settle();
  answers.get("Joanna")?.("/Joanna.mp3");
  await settle();
  expect(element.sources.filter((url) => url !== "")).toEqual(["/Matthew.mp3"]);
  expect(seen.at(-1)).toBe("Matthew playing");
});

test("the same voice again stops it, also while it is still on its way", async () => {
  const { element, samples, seen } = setUp(async () => "/Joanna.mp3");
  samples.press("Joanna");
  samples.press("Joanna");
  await settle();
  expect(seen).toEqual(["Joanna loading", null]);
  expect(element.src).toBe("");
});

test("a sample that cannot be had says so, and can be asked for again", async () => {
  let isBroken = true;
  const { samples, seen } = setUp(() =>
    isBroken ? Promise.reject(new Error("busy")) : Promise.resolve("/Joanna.mp3"),
  );
  samples.press("Joanna");
  await settle();
  expect(seen.at(-1)).toBe("Joanna failed");
  isBroken = false;
  samples.press("Joanna");
  await settle();
  expect(seen.at(-1)).toBe("Joanna playing");
});

test("sound that breaks off is told", async () => {
  const { element, samples, seen } = setUp(async () => "/Joanna.mp3");
  samples.press("Joanna");
  await settle();
  element.breakOff();
  expect(seen.at(-1)).toBe("Joanna failed");
});
