import { expect, test } from "vitest";

import { decodeText } from "./decode-text.ts";

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);

test.each([
  ["UTF-8", bytesOf(0x68, 0xc3, 0xa9), "hé"],
  ["UTF-8 with a mark", bytesOf(0xef, 0xbb, 0xbf, 0x68), "h"],
  ["UTF-16, little end first", bytesOf(0xff, 0xfe, 0x34, 0x6c), "水"],
  ["UTF-16, big end first", bytesOf(0xfe, 0xff, 0x6c, 0x34), "水"],
  ["nothing", bytesOf(), ""],
  ["one byte", bytesOf(0x68), "h"],
])("%s is read", (_name, bytes, text) => {
  expect(decodeText(bytes)).toBe(text);
});

test.each([
  ["Latin-1", bytesOf(0x68, 0xe9)],
  ["half of a UTF-16 character", bytesOf(0xff, 0xfe, 0x34)],
])("%s is told apart", (_name, bytes) => {
  expect(decodeText(bytes)).toBeNull();
});
