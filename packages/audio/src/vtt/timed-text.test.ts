import { expect, test } from "vitest";

import { createRandom } from "../testing/audio-fixtures.ts";
import { varyVtt } from "../testing/vary-vtt.ts";
import { looksLikeSrt, parseSrt, parseVtt } from "./parse-timed-text.ts";
import type { ParsedTranscript } from "./parse-timed-text.ts";

/** Start, end, voice and text of each cue. */
const brief = ({ cues }: ParsedTranscript) =>
  cues.map(({ startMs, endMs, voice, text }) =>
    [startMs, endMs, ...(voice === null ? [] : [voice]), text].join(" "),
  );

const inCue = (payload: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${payload}\n`;

test("a cue right below the header is read, with and without lines of the header", () => {
  const cues = "00:01.000 --> 00:03.000\nEins.\n\n00:04.000 --> 00:05.000\nZwei.";
  const read = ["1000 3000 Eins.", "4000 5000 Zwei."];
  expect(brief(parseVtt(`WEBVTT\n${cues}`))).toEqual(read);
  expect(brief(parseVtt(`WEBVTT\nKind: captions\n${cues}`))).toEqual(read);
  expect(brief(parseVtt(`\uFEFFWEBVTT\t- with words\r\r${cues.replaceAll("\n", "\r")}`))).toEqual(
    read,
  );
});

test("each voice of a cue has its own line, as long as the cue", () => {
  expect(brief(parseVtt(inCue("<v Ida>Ja?</v> <v Omar>Nein!</v>")))).toEqual([
    "1000 2000 Ida Ja?",
    "1000 2000 Omar Nein!",
  ]);
  expect(brief(parseVtt(inCue("Hm. <v.loud Ida>Ja?\n<v Omar>Nein!</v> Ende.")))).toEqual([
    "1000 2000 Hm.",
    "1000 2000 Ida Ja?",
    "1000 2000 Omar Nein!",
    "1000 2000 Ende.",
  ]);
});

test.each([
  [
    "It&#39;s caf&eacute; &amp;lt; &hellip; &CounterClockwiseContourIntegral;",
    "It's café &lt; … ∳",
  ],
  ["AT&T, R&D & so on &nosuch;", "AT&T, R&D & so on &nosuch;"],
  ["&#x6c34;&#0;&#xD800;", "水\uFFFD\uFFFD"],
])("references are HTML's: %s", (written, text) => {
  expect(brief(parseVtt(inCue(written)))).toEqual([`1000 2000 ${text}`]);
});

test.each([
  ["<ruby>漢字<rt>かんじ</rt></ruby>を読む", "漢字（かんじ）を読む"],
  ["<ruby>漢<rt>かん</rt>字<rt>じ</ruby>", "漢（かん）字（じ）"],
  ["<ruby>漢字<rt>かんじ", "漢字（かんじ）"],
])("ruby stands in brackets behind its word: %s", (written, text) => {
  expect(brief(parseVtt(inCue(written)))).toEqual([`1000 2000 ${text}`]);
});

test.each([
  ["Wenn a < b ist", "Wenn a < b ist"],
  ["if x<3 or 4>x", "if x<3 or 4>x"],
  ["List<String> and <T>", "List and"],
  ["<<Achtung>>", "<>"],
  ["an open <v tag", "an open"],
  ["a <b>bold</b> <i.x>word</i> <00:01.500>here", "a bold word here"],
  ["a <", "a <"],
  ["<> and </>", "and"],
])("a < is text where it begins no tag: %s", (written, text) => {
  expect(brief(parseVtt(inCue(written)))).toEqual([`1000 2000 ${text}`]);
});

test("cues that overlap stay as they are, those out of order are put in order", () => {
  const overlap = "WEBVTT\n\n00:01.000 --> 00:09.000\nlong\n\n00:01.000 --> 00:03.000\nshort\n";
  expect(brief(parseVtt(overlap))).toEqual(["1000 9000 long", "1000 3000 short"]);
  const astray = "WEBVTT\n\n00:05.000 --> 00:06.000\nb\n\n00:01.000 --> 00:02.000\na\n";
  expect(parseVtt(astray)).toMatchObject({ repaired: 1, skipped: 0 });
  expect(brief(parseVtt(astray))).toEqual(["1000 2000 a", "5000 6000 b"]);
});

test("a cue without a length lasts a second, or until the next", () => {
  const vtt =
    "WEBVTT\n\n00:01.000 --> 00:01.000\na\n\n00:01.400 --> 00:01.000\nb\n\n00:09.000 --> 00:10.000\nc\n";
  expect(parseVtt(vtt).repaired).toBe(2);
  expect(brief(parseVtt(vtt))).toEqual(["1000 1400 a", "1400 2400 b", "9000 10000 c"]);
});

test("a cue begins at its times, without an empty line before it, and an arrow alone is text", () => {
  const vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\na --> b\n00:02.000 --> 00:03.000\nc\n";
  expect(brief(parseVtt(vtt))).toEqual(["1000 2000 a --> b", "2000 3000 c"]);
});

test("a line of blanks ends no cue, and a cue of blanks is none", () => {
  const vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n \nsaid\n\n00:02.000 --> 00:03.000\n \n\n";
  expect(brief(parseVtt(vtt))).toEqual(["1000 2000 said"]);
});

test("rolling captions say each line once", () => {
  const roll = [
    ["00:00.000 --> 00:02.000", " \nhello<00:00.500><c> and</c><00:01.000><c> welcome</c>"],
    ["00:02.000 --> 00:02.010", "hello and welcome\n "],
    [
      "00:02.010 --> 00:04.000",
      "hello and welcome\nto<00:02.500><c> the</c><00:03.000><c> show</c>",
    ],
    ["00:04.000 --> 00:04.010", "to the show\n "],
    ["00:04.010 --> 00:06.000", "to the show\nof<00:05.000><c> today</c>"],
  ];
  const vtt = `WEBVTT\nKind: captions\n\n${roll.map((cue) => cue.join("\n")).join("\n\n")}\n`;
  const read = parseVtt(vtt);
  expect(brief(read)).toEqual([
    "0 2000 hello and welcome",
    "2010 4000 to the show",
    "4010 6000 of today",
  ]);
  expect(read.repaired).toBe(4);
  expect(read.cues[1]?.words.map(({ text, startMs }) => `${startMs} ${text}`)).toEqual([
    "2010 to",
    "2500 the",
    "3000 show",
  ]);
});

test("what somebody says twice stays twice", () => {
  const vtt = `WEBVTT\n\n${["No.", "No.", "Never.", "No.", "Yes."]
    .map((text, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${text}`)
    .join("\n\n")}`;
  expect(brief(parseVtt(vtt)).map((line) => line.split(" ")[2])).toEqual([
    "No.",
    "No.",
    "Never.",
    "No.",
    "Yes.",
  ]);
});

test.each([
  ["00:01.000 --> 00:02.000", 1_000, 2_000],
  ["00:01.000-->00:02.000", 1_000, 2_000],
  ["\t00:01.000 --> 00:02.000 align:start position:0%", 1_000, 2_000],
  ["01:02:03.004 --> 100:00:00.000", 3_723_004, 360_000_000],
  ["1:02.5 --> 1:03.25", 62_500, 63_250],
  ["00:01,5 --> 00:02,500", 1_500, 2_500],
  ["0:00:01.000 --> 0:00:02.000", 1_000, 2_000],
  ["00:00:01 --> 00:00:02", 1_000, 2_000],
])("times are read as people write them: %s", (times, startMs, endMs) => {
  expect(parseVtt(`WEBVTT\n\n${times}\nsaid`)).toMatchObject({
    cues: [{ startMs, endMs, text: "said" }],
    skipped: 0,
  });
});

test.each([
  "00:61.000 --> 00:62.000",
  "00:01.0000 --> 00:02.0000",
  "01.000 --> 02.000",
  "soon --> later",
  "00:01.000 --> ",
  "-1:00.000 --> 00:02.000",
])("a cue whose times cannot be read is skipped and counted: %s", (times) => {
  const vtt = `WEBVTT\n\n${times}\nlost\n\n00:03.000 --> 00:04.000\nkept`;
  expect(parseVtt(vtt)).toMatchObject({ cues: [{ text: "kept" }], skipped: 1 });
});

test("comments, styles, regions and blocks without times are no speech", () => {
  const vtt =
    "WEBVTT\n\nNOTE said by\nnobody\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred\n\nno times\n\n7\n00:01.000 --> 00:02.000\nsaid";
  expect(parseVtt(vtt)).toMatchObject({ cues: [{ id: "7", text: "said" }], skipped: 0 });
});

test("SubRip is known by its look and read with its numbers, tags and missing lines", () => {
  const srt =
    '\uFEFF1\r\n00:00:01,000 --> 00:00:02,500 X1:100\r\n{\\an8}<i>Hello</i>,\r\nyou &amp; <font color="red">me</font>.\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nAT&copy T & so\r\n\r\n\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\nBye.\r\n';
  expect(looksLikeSrt(srt)).toBe(true);
  expect(brief(parseSrt(srt))).toEqual([
    "1000 2500 Hello, you & me.",
    "3000 4000 AT&copy T & so",
    "5000 6000 Bye.",
  ]);
  expect(looksLikeSrt("00:00:01,000 --> 00:00:02,500\nno number")).toBe(true);
});

test.each(["1\n2\n3", "Water --> steam\nis how it goes.", "", "WEBVTT", "12\nAngry men"])(
  "%j is no SubRip",
  (text) => {
    expect(looksLikeSrt(text)).toBe(false);
  },
);

test("whatever way the standard allows a file to be written, it reads the same", () => {
  const random = createRandom(11);
  for (let round = 0; round < 400; round += 1) {
    const cues = Array.from({ length: 1 + Math.floor(random() * 6) }, (_, at) => ({
      at: at * 1_000 + Math.floor(random() * 90),
      text: `R&D line ${at}`,
    }));
    const vtt = varyVtt(random, cues);
    expect(brief(parseVtt(vtt)), JSON.stringify(vtt)).toEqual(
      cues.map(({ at, text }) => `${at} ${at + 900} ${text}`),
    );
  }
});
