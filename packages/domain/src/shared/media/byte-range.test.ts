import { expect, test } from "vitest";
import { readRangeHeader, resolveByteRange } from "./byte-range.ts";

const rangeOf = (header: string | null, size: number) =>
  resolveByteRange(readRangeHeader(header), size);

const whole = { kind: "whole" };
const unsatisfiable = { kind: "unsatisfiable" };
const range = (start: number, end: number) => ({ kind: "range", start, end });

test.each([
  ["bytes=0-0", range(0, 0)],
  ["bytes=0-99", range(0, 99)],
  ["bytes=10-19", range(10, 19)],
  ["bytes=99-99", range(99, 99)],
  ["bytes=10-", range(10, 99)],
  ["bytes=0-", range(0, 99)],
  ["bytes=-1", range(99, 99)],
  ["bytes=-10", range(90, 99)],
  ["bytes=-100", range(0, 99)],
  ["Bytes=5-6", range(5, 6)],
  ["bytes= 5-6 ", range(5, 6)],
])("%s of 100 bytes is one part", (header, expected) => {
  expect(rangeOf(header, 100)).toEqual(expected);
});

test.each([
  ["bytes=90-100", range(90, 99)],
  ["bytes=90-99999999999999999999999", range(90, 99)],
  ["bytes=-101", range(0, 99)],
  ["bytes=-99999999999999999999999", range(0, 99)],
])("%s of 100 bytes is cut at the object's edge", (header, expected) => {
  expect(rangeOf(header, 100)).toEqual(expected);
});

test.each(["bytes=100-", "bytes=100-100", "bytes=99999999999999999999-", "bytes=-0", "bytes=-00"])(
  "%s of 100 bytes cannot be satisfied",
  (header) => {
    expect(rangeOf(header, 100)).toEqual(unsatisfiable);
  },
);

test.each(["bytes=0-", "bytes=0-0", "bytes=-5"])("%s of an empty object is a 416", (header) => {
  expect(rangeOf(header, 0)).toEqual(unsatisfiable);
});

test.each([
  null,
  "",
  "bytes",
  "bytes=",
  "bytes=-",
  "bytes=a-b",
  "bytes=5",
  "bytes=5-2",
  "bytes=1-2-3",
  "bytes=+1-2",
  "bytes=1.0-2",
  "bytes=0x1-0x2",
  "bytes =0-1",
  "bytes=0-1,5-6",
  "bytes=0-0,-1",
  "items=0-1",
  "0-1",
  `bytes=${"0-0,".repeat(1000)}0-0`,
])(
  "a Range that is absent, malformed, plural or of another unit means the whole: case %#",
  (header) => {
    expect(rangeOf(header, 100)).toEqual(whole);
  },
);

test("every first and last position agrees with cutting the bytes themselves", () => {
  const bytes = Array.from({ length: 7 }, (_, index) => index);
  for (let start = 0; start < 9; start += 1) {
    for (let end = start; end < 11; end += 1) {
      const parsed = rangeOf(`bytes=${start}-${end}`, bytes.length);
      const cut = bytes.slice(start, end + 1);
      const expected = cut.length === 0 ? unsatisfiable : range(start, start + cut.length - 1);
      expect(parsed).toEqual(expected);
    }
  }
});
