import { expect, test } from "vitest";

import { writeSrt } from "./write-srt.ts";

test("a transcript as SubRip has its numbers, times and voices", () => {
  const cues = [
    { startMs: 1_000, endMs: 4_000, text: "Light bends.", voice: "Ada" },
    { startMs: 4_500, endMs: 8_000, text: "That is why.", voice: "Ada" },
    { startMs: 3_725_040, endMs: 3_726_000, text: "How\n\nfar?", voice: "Ben" },
  ];
  expect(writeSrt(cues)).toBe(
    [
      "1\n00:00:01,000 --> 00:00:04,000\nAda: Light bends.\n",
      "2\n00:00:04,500 --> 00:00:08,000\nThat is why.\n",
      "3\n01:02:05,040 --> 01:02:06,000\nBen: How\nfar?\n",
    ].join("\n"),
  );
});
