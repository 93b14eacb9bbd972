import { createRoot } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";

import { createVoiceInput } from "./create-voice-input.ts";

interface Heard {
  results: { transcript: string }[][];
}

/** The browser's recognition, which hears what a test says. */
class FakeRecognition {
  static last: FakeRecognition | null = null;
  lang = "";
  interimResults = false;
  continuous = false;
  onresult: ((event: Heard) => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;
  onend: (() => void) | null = null;
  start = () => void (FakeRecognition.last = this);
  stop = () => this.onend?.();
  abort = () => this.onend?.();
  hear = (...pieces: string[]) =>
    this.onresult?.({ results: pieces.map((transcript) => [{ transcript }]) });
}

function openVoice(written: string[] = []) {
  const { voice, end } = createRoot((dispose) => ({
    end: dispose,
    voice: createVoiceInput({ language: "ja", onText: (text) => written.push(text) }),
  }));
  onTestFinished(end);
  return voice;
}

test("a browser that cannot write down speech offers none", () => {
  expect(openVoice()).toBeNull();
});

test("what is said is written as it comes, in the question's language, until it is stopped", () => {
  vi.stubGlobal("webkitSpeechRecognition", FakeRecognition);
  onTestFinished(() => void vi.unstubAllGlobals());
  const written: string[] = [];
  const voice = openVoice(written);
  voice?.toggle();
  expect([voice?.isListening(), FakeRecognition.last?.lang]).toEqual([true, "ja"]);
  FakeRecognition.last?.hear("light ");
  FakeRecognition.last?.hear("light ", " bends");
  expect(written).toEqual(["light", "light bends"]);
  voice?.toggle();
  expect(voice?.isListening()).toBe(false);
});

test.each([
  ["not-allowed", "refused"],
  ["no-speech", "nothing"],
  ["network", "failed"],
  ["aborted", null],
])("where the browser says %s it is told as %s", (error, told) => {
  vi.stubGlobal("SpeechRecognition", FakeRecognition);
  onTestFinished(() => void vi.unstubAllGlobals());
  const voice = openVoice();
  voice?.toggle();
  FakeRecognition.last?.onerror?.({ error });
  expect(voice?.problem()).toBe(told);
});
