import { expect, test } from "vitest";
import { formatHttpDate, parseHttpDate } from "./http-date.ts";

const moment = Date.UTC(1994, 10, 6, 8, 49, 37);

test.each([
  "Sun, 06 Nov 1994 08:49:37 GMT",
  "Sunday, 06-Nov-94 08:49:37 GMT",
  "Sun Nov  6 08:49:37 1994",
])("all three forms of an HTTP-date are the same moment: %s", (text) => {
  expect(parseHttpDate(text)).toBe(moment);
});

test.each([
  "",
  "now",
  "1994-11-06T08:49:37Z",
  "Sun, 06 Nov 1994 08:49:37",
  "Sun, 06 Nov 1994 08:49:37 CET",
  "Sun, 06 Non 1994 08:49:37 GMT",
  "Sun, 31 Feb 1994 08:49:37 GMT",
  "Sun, 06 Nov 1994 24:49:37 GMT",
  "Sun, 06 Nov 1994 08:60:37 GMT",
  "Sun, 06 Nov 1994 08:49:61 GMT",
])("what is no HTTP-date is not read as one: %s", (text) => {
  expect(parseHttpDate(text)).toBeNull();
});

test("a leap second is a date", () => {
  expect(parseHttpDate("Sat, 31 Dec 2016 23:59:60 GMT")).toBe(Date.UTC(2017, 0, 1));
});

test("a two-digit year lies between 1970 and 2069", () => {
  expect(parseHttpDate("Sunday, 01-Jan-69 00:00:00 GMT")).toBe(Date.UTC(2069, 0, 1));
  expect(parseHttpDate("Sunday, 01-Jan-70 00:00:00 GMT")).toBe(0);
});

test("what is written can be read, to the second", () => {
  expect(formatHttpDate(moment + 999)).toBe("Sun, 06 Nov 1994 08:49:37 GMT");
  expect(parseHttpDate(formatHttpDate(moment))).toBe(moment);
});
