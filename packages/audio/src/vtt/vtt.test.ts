import { expect, test } from "vitest";

import { createRandom } from "../testing/audio-fixtures.ts";
import { hostileTexts } from "../testing/hostile-texts.ts";
import { parseVtt } from "./parse-timed-text.ts";
import type { VttCue } from "./vtt-cue.ts";
import { VttError } from "./vtt-error.ts";
import { writeVtt } from "./write-vtt.ts";

const track = { language: "en" };

test("a transcript reads as WebVTT says", () => {
  const cues: VttCue[] = [
    {
      startMs: 0,
      endMs: 1500,
      text: "Salt & water < oil.",
      language: "en",
      voice: "Joanna",
      sentence: "s1",
      words: [
        { text: "Salt", startMs: 0, endMs: 400 },
        { text: "water", startMs: 400, endMs: 900 },
        { text: "oil", startMs: 900, endMs: 1500 },
      ],
    },
    { startMs: 3_661_001, endMs: 3_662_000, text: "水", language: "ja", sentence: "s2" },
    { startMs: 3_662_000, endMs: 3_663_000, text: "again", sentence: "s2" },
  ];
  expect(writeVtt(cues, track)).toBe(`WEBVTT

s1
00:00:00.000 --> 00:00:01.500
<v Joanna>Salt &amp; <00:00:00.400>water &lt; <00:00:00.900>oil.

s2
01:01:01.001 --> 01:01:02.000
<lang ja>水</lang>

s2.2
01:01:02.000 --> 01:01:03.000
again
`);
});

test("a word time outside its cue, or out of order, is left out", () => {
  const words = [
    { text: "one", startMs: 0, endMs: 1 },
    { text: "two", startMs: 500, endMs: 1 },
    { text: "three", startMs: 400, endMs: 1 },
    { text: "missing", startMs: 600, endMs: 1 },
    { text: "four", startMs: 1000, endMs: 1 },
  ];
  const vtt = writeVtt([{ startMs: 0, endMs: 1000, text: "one two three four", words }], track);
  expect(vtt.split("\n")[3]).toBe("one <00:00:00.500>two three four");
});

test("what is written is read back the same", () => {
  const text =
    "One rather long line that has to be wrapped, because it is over sixty-five columns.";
  const words = ["One", "wrapped", "columns"].map((word, index) => ({
    text: word,
    startMs: 100 + index * 700,
    endMs: 800 + index * 700,
  }));
  const cues: VttCue[] = [
    { startMs: 0, endMs: 3000, text, voice: "Ann-Marie O'Neil", sentence: "a.1", words },
    { startMs: 3000, endMs: 4000, text: "これは、とても長い文です。".repeat(4), sentence: "b" },
    { startMs: 5000, endMs: 9000, text: "이것은 한국어 문장입니다 & <b>", language: "ko" },
  ];
  expect(parseVtt(writeVtt(cues, track)).cues).toMatchObject([
    { id: "a.1", startMs: 0, endMs: 3000, text, voice: "Ann-Marie O'Neil", language: null },
    { id: "b", startMs: 3000, endMs: 4000, text: "これは、とても長い文です。".repeat(4) },
    {
      id: null,
      startMs: 5000,
      endMs: 9000,
      text: "이것은 한국어 문장입니다 & <b>",
      language: "ko",
    },
  ]);
  const [first] = parseVtt(writeVtt(cues, track)).cues;
  expect(first?.words.map((word) => word.startMs)).toEqual([0, 800, 1500]);
});

test("cues come out in order and never overlap, whatever their times were", () => {
  const random = createRandom(4);
  const times = [Number.NaN, -5, Infinity, 0, 10, 10.4, 1e15];
  const cues = Array.from({ length: 120 }, (_, index): VttCue => {
    const pick = () => times[Math.floor(random() * 30)] ?? random() * 5000;
    return { startMs: pick(), endMs: pick(), text: `line ${index}`, sentence: "same" };
  });
  const read = parseVtt(writeVtt(cues, track)).cues;
  expect(read).toHaveLength(120);
  expect(new Set(read.map(({ id }) => id)).size).toBe(120);
  for (const [index, cue] of read.entries()) {
    expect(cue.endMs).toBeGreaterThan(cue.startMs);
    expect(cue.startMs).toBeGreaterThanOrEqual(read[index - 1]?.endMs ?? 0);
  }
});

test.each(hostileTexts)("hostile text stays text: %j", (hostile) => {
  const cue: VttCue = {
    startMs: 0,
    endMs: 1000,
    text: `before ${hostile} after`,
    voice: hostile,
    language: hostile,
    sentence: hostile,
    words: [{ text: hostile, startMs: 500, endMs: 900 }],
  };
  const vtt = writeVtt([cue, { ...cue, startMs: 1000, endMs: 2000 }], track);
  const tags = [...vtt.matchAll(/<[^>]*>?/g)].map(([tag]) => tag);
  const known = /^<(?:v [\p{L}\p{M}\p{N} .'_-]+|lang [A-Za-z0-9-]+|\/lang|00:00:0\d\.\d{3})>$/u;
  expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
  const arrows = vtt.split("\n").filter((line) => line.includes("-->"));
  expect(arrows).toEqual(["00:00:00.000 --> 00:00:01.000", "00:00:01.000 --> 00:00:02.000"]);
  expect(vtt).not.toMatch(/[\p{Bidi_Control}\0\r\u2028\u2029]/u);
  expect(vtt).not.toMatch(/^(?:STYLE|REGION|NOTE)/m);
  const read = parseVtt(vtt).cues;
  expect(read).toHaveLength(2);
  expect(read[0]?.text.startsWith("before")).toBe(true);
  expect(read[0]?.text.endsWith("after")).toBe(true);
});

test("cue settings, styles and unknown tags of an upload are not kept", () => {
  const vtt = `\uFEFFWEBVTT - a talk\r
Kind: captions\r
\r
STYLE\r
::cue { background: url(//example.com/x) }\r
\r
NOTE --\r
\r
intro\r
00:01.000 --> 00:02.500 position:10% line:0 align:left"><script>\r
<v.loud Roger Bingham>Hi, <i.x>I'm</i> <script>alert(1)</script> &lt;b&gt; &amp;amp; <font color="red">Rog</font>\r
`;
  expect(parseVtt(vtt).cues).toEqual([
    {
      id: "intro",
      startMs: 1000,
      endMs: 2500,
      text: "Hi, I'm alert(1) <b> &amp; Rog",
      voice: "Roger Bingham",
      language: null,
      words: [],
    },
  ]);
});

test.each([
  ["not_vtt", "1\n00:00:01,000 --> 00:00:02,000\nSubRip"],
  ["not_vtt", ""],
  ["not_vtt", "WEBVTTX\n"],
  ["too_large", `WEBVTT\n\n${"x".repeat(4_000_001)}`],
])("what is no transcript is refused as %s", (code, vtt) => {
  expect(() => parseVtt(vtt)).toThrow(expect.objectContaining({ name: "VttError", code, line: 1 }));
});

test("damaged transcripts are read or refused, and nothing else happens", () => {
  const random = createRandom(6);
  const cue: VttCue = { startMs: 0, endMs: 900, text: "a & b", voice: "V", language: "ja" };
  const vtt = writeVtt([cue, { ...cue, startMs: 900, endMs: 1800 }], track);
  const bits = ["<", ">", "&", "\n", "-->", "\u202E", "WEBVTT", "0", ":", "\uD800", "<v", "</"];
  const outcomes = new Set<string>();
  for (let round = 0; round < 2000; round += 1) {
    const at = Math.floor(random() * vtt.length);
    const bit = bits[Math.floor(random() * bits.length)] ?? "";
    outcomes.add(tryToParse(vtt.slice(0, at) + bit + vtt.slice(at + Math.floor(random() * 3))));
  }
  expect([...outcomes].toSorted()).toEqual(["not_vtt", "read"]);
});

function tryToParse(vtt: string): string {
  try {
    for (const { startMs, endMs, text } of parseVtt(vtt).cues) {
      if (endMs <= startMs || text === "" || /[\n\u202E]/.test(text)) return `${startMs} ${text}`;
    }
    return "read";
  } catch (error) {
    if (error instanceof VttError) return error.code;
    throw error;
  }
}

test("a huge line of brackets is read at once", () => {
  for (const filler of ["<", "&", "<v ", "a <b> ", "&amp", "<rt>", "{\\", "</v>"]) {
    const vtt = `WEBVTT\n\n00:01.000 --> 00:02.000\n${filler.repeat(200_000)}`;
    expect(tryToParse(vtt)).toBe("read");
  }
});

test("a transcript with estimated times says so", () => {
  const cue: VttCue = { startMs: 0, endMs: 900, text: "a", estimated: true };
  expect(writeVtt([cue], track)).toContain("NOTE The times are estimated");
  expect(writeVtt([cue, { ...cue, estimated: false }], track)).not.toContain("NOTE");
  expect(writeVtt([], track)).toBe("WEBVTT\n");
});
