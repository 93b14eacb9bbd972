import { expect, test } from "vitest";

import { readSsml } from "./read-ssml.ts";

test.for([
  ["no root", "Hello"],
  ["an empty document", " "],
  ["an unclosed root", "<speak>Hello"],
  ["an unclosed tag", "<speak><p>Hello</speak>"],
  ["crossed tags", "<speak><p><s>Hello</p></s></speak>"],
  ["two roots", "<speak>a</speak><speak>b</speak>"],
  ["a root inside", "<speak><speak>a</speak></speak>"],
  ["text outside", "<speak>a</speak> b"],
  ["a bare ampersand", "<speak>a & b</speak>"],
  ["a bare bracket", "<speak>a < b</speak>"],
  ["an unknown entity", "<speak>&nbsp;</speak>"],
  ["a character that XML forbids", "<speak>&#0;</speak>"],
  ["a control character", "<speak>\u0007</speak>"],
  ["an attribute without quotes", "<speak><break time=1s/></speak>"],
  ["an attribute twice", '<speak><break time="1s" time="2s"/></speak>'],
  ["a tag of Polly's that is not offered", '<speak><say-as interpret-as="date">1</say-as></speak>'],
  ["an attribute that is not offered", '<speak><prosody pitch="high">a</prosody></speak>'],
  ["a pause of more than ten seconds", '<speak><break time="10001ms"/></speak>'],
  ["a pause without a unit", '<speak><break time="5"/></speak>'],
  ["a pause around text", "<speak><break>a</break></speak>"],
  ["a rate under 20%", '<speak><prosody rate="19%">a</prosody></speak>'],
  ["a language that is not spoken", '<speak><lang xml:lang="cy-GB">a</lang></speak>'],
  ["a mark without a name", "<speak><mark/></speak>"],
  ["a paragraph in a sentence", "<speak><s><p>a</p></s></speak>"],
] as const)("%s is refused", ([, source]) => {
  expect(() => readSsml(source, "en-US")).toThrow(
    expect.objectContaining({ code: "InvalidSsmlException" }),
  );
});

test("a document is read with offsets into its source", () => {
  const source =
    '<?xml version="1.0"?><speak version="1.1"><!-- note -->A<p>&lt;<lang xml:lang="de">b' +
    `</lang></p><break strength='strong'/><mark name="x &amp; y"/></speak>`;
  const items = readSsml(source, "en-US");
  const letters = items.filter((item) => item.kind === "letter");
  expect(letters.map(({ char, language }) => [char, language])).toEqual([
    ["A", "en-US"],
    ["<", "en-US"],
    ["b", "de-DE"],
  ]);
  expect(letters.map(({ start, end }) => source.slice(start, end))).toEqual(["A", "&lt;", "b"]);
  expect(items.slice(-3)).toEqual([
    { kind: "boundary", of: "paragraph" },
    { kind: "pause", milliseconds: 400 },
    expect.objectContaining({ kind: "mark", name: "x & y" }),
  ]);
});
