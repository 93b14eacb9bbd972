import { expect, test } from "vitest";

import type { SpeechMark } from "./speech-marks.ts";
import { timeSentences } from "./time-sentences.ts";

const encoder = {
  countBytes: (text: string) => encodeURIComponent(text).replace(/%../g, "x").length,
};

/** Word marks as Polly sends them: byte offsets into what was spoken. */
function markWords(spoken: string, words: [string, number][]): SpeechMark[] {
  let cursor = 0;
  return words.map(([value, time]) => {
    const at = spoken.indexOf(value, cursor);
    cursor = at + value.length;
    const start = encoder.countBytes(spoken.slice(0, at));
    return { time, type: "word", start, end: start + encoder.countBytes(value), value };
  });
}

function sentence(id: string, text: string, language = "en") {
  return { id, text, language };
}

test("byte offsets find words behind Japanese, emoji and accents", () => {
  const texts = ["細胞は🧬です。", "Café “Ünïcode” 語 too."];
  const spoken = texts.join(" ");
  const words: [string, number][] = [
    ["細胞", 50],
    ["です", 400],
    ["Café", 900],
    ["Ünïcode", 1300],
    ["too", 1700],
  ];
  const [one, two] = timeSentences({
    startMs: 10_000,
    endMs: 12_500,
    sentences: [sentence("s1", texts[0] ?? "", "ja"), sentence("s2", texts[1] ?? "")],
    marks: markWords(spoken, words),
  });
  expect(one?.words).toEqual([
    { at: 0, text: "細胞", startMs: 10_050, endMs: 10_400 },
    { at: 5, text: "です", startMs: 10_400, endMs: 10_900 },
  ]);
  expect(two).toMatchObject({ startMs: 10_900, endMs: 12_500, estimated: false });
  expect(two?.words.map(({ text }) => text)).toEqual(["Café", "Ünïcode", "too"]);
});

test("marks into SSML are read as marks into what is shown", () => {
  const spoken = `<speak><p>Salt &amp; water.</p><break time="300ms"/> <s>Is 1 &lt; 2?</s></speak>`;
  const timed = timeSentences({
    startMs: 0,
    endMs: 3000,
    sentences: [sentence("a", "Salt & water."), sentence("b", "Is 1 < 2?")],
    spoken,
    marks: markWords(spoken, [
      ["Salt", 10],
      ["water", 500],
      ["Is", 1400],
      ["2", 2200],
    ]),
  });
  expect(timed.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
    [10, 1400],
    [1400, 3000],
  ]);
  expect(timed.flatMap(({ words }) => words.map(({ text, at }) => `${at}${text}`))).toEqual([
    "0Salt",
    "7water",
    "0Is",
    "7" + "2",
  ]);
});

test("without marks the time is shared by characters and flagged as estimated", () => {
  const timed = timeSentences({
    startMs: 1000,
    endMs: 5000,
    sentences: [sentence("a", "x".repeat(29)), sentence("b", "y".repeat(10))],
  });
  expect(timed).toMatchObject([
    { startMs: 1000, endMs: 4000, words: [], estimated: true },
    { startMs: 4000, endMs: 5000, words: [], estimated: true },
  ]);
});

test("sentence marks alone place the sentences", () => {
  const marks: SpeechMark[] = [
    { time: 20, type: "sentence", start: 0, end: 6, value: "First." },
    { time: 700, type: "sentence", start: 7, end: 14, value: "Second." },
    { time: 720, type: "viseme", value: "s" },
  ];
  const timed = timeSentences({
    startMs: 100,
    endMs: 2000,
    sentences: [sentence("a", "First."), sentence("b", "Second.")],
    marks,
  });
  expect(timed).toMatchObject([
    { startMs: 120, endMs: 800, estimated: false },
    { startMs: 800, endMs: 2000, estimated: false },
  ]);
});

test("a sentence that was not spoken as it is shown has estimated times", () => {
  const timed = timeSentences({
    startMs: 0,
    endMs: 1000,
    sentences: [sentence("a", "Hello Mia.")],
    spoken: "Hello there.",
    marks: markWords("Hello there.", [["Hello", 10]]),
  });
  expect(timed).toMatchObject([{ startMs: 0, endMs: 1000, words: [], estimated: true }]);
});

test("broken marks are left out, and the times still rise within the part", () => {
  const broken: SpeechMark[] = [
    { time: 300, type: "word", start: 0, end: 3, value: "細" },
    { time: 100, type: "word", start: 3, end: 6, value: "胞" },
    { time: 400, type: "word", start: 4, end: 6, value: "inside a character" },
    { time: 500, type: "word", start: 6, end: 6, value: "empty" },
    { time: Number.NaN, type: "word", start: 6, end: 9, value: "は" },
    { time: -5, type: "word", start: 6, end: 9, value: "は" },
    { time: 9000, type: "word", start: 6, end: 9, value: "は" },
    { time: 600, type: "word", start: 900, end: 903, value: "outside" },
    { time: 700, type: "word", start: 0, end: 3, value: "again" },
    { time: 800, type: "word", value: "no place" },
  ];
  const [timed] = timeSentences({
    startMs: 0,
    endMs: 1000,
    sentences: [sentence("a", "細胞は。", "ja")],
    marks: broken,
  });
  expect(timed?.words).toEqual([{ at: 0, text: "細", startMs: 300, endMs: 1000 }]);
});
