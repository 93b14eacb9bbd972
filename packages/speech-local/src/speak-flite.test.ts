import { expect, test } from "vitest";

import { engineSampleRate } from "./engine-sound.ts";
import type { SpokenPiece } from "./read-words.ts";
import { loadFlite } from "./run-flite.ts";
import { createFliteSpeaker } from "./speak-flite.ts";

const run = await loadFlite();
const voice = { name: "kal16", stretch: 1 } as const;

/** The words of a text, with the spaces between them. */
function readPieces(text: string): SpokenPiece[] {
  const words = text.split(" ");
  return words.flatMap((say, word): SpokenPiece[] => [
    { say, language: "en-US", word },
    { say: " ", language: "en-US", word: null },
  ]);
}

function speak(text: string, ratePercent = 100) {
  const { samples, times } = createFliteSpeaker(run)(readPieces(text), { voice, ratePercent });
  return { times, seconds: samples.length / engineSampleRate };
}

test("every word has a time, later than the one before, inside the audio", () => {
  const { times, seconds } = speak("the cat didn’t see 21 dogs or a café in Łódź .");
  const known = times.filter((time) => time !== null);
  expect(known).toHaveLength(11);
  expect(known).toEqual(known.toSorted((a, b) => a - b));
  expect(new Set(known).size).toBe(11);
  expect(known.at(-1)).toBeLessThan(seconds * 1000);
  expect(known[0]).toBeLessThan(30);
});

test("a rate of half takes twice the time, to the last word", () => {
  const [usual, slow] = [speak("one two three four five"), speak("one two three four five", 50)];
  expect(slow.seconds / usual.seconds).toBeCloseTo(2, 0);
  expect((slow.times.at(-1) ?? 0) / (usual.times.at(-1) ?? 1)).toBeCloseTo(2, 0);
});

test("words that are said in several words, or in none, are counted right", () => {
  const { times } = speak("1,250.50 π two? words.");
  expect(times).toEqual([expect.any(Number), null, expect.any(Number), expect.any(Number)]);
  const [first, , second, third] = times;
  expect(Number(second) - Number(first)).toBeGreaterThan(900);
  expect(Number(third) - Number(second)).toBeLessThan(900);
});

test("a word is asked for by itself once, and what it begins with changes nothing for the command", () => {
  const asked: string[] = [];
  const counting = createFliteSpeaker((words, text) => {
    if (text !== undefined) asked.push(text);
    return run(words, text);
  });
  counting(readPieces("-voice is a word"), { voice, ratePercent: 100 });
  counting(readPieces("a word is -voice"), { voice, ratePercent: 100 });
  expect(asked).toEqual(["-voice\n\nis\n\na\n\nword\n"]);
});
