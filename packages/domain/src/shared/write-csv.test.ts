import { parse } from "csv-parse/browser/esm/sync";
import { expect, test } from "vitest";

import { writeCsv } from "./write-csv.ts";

const oneCell = (value: string) => writeCsv({ columns: ["cell"], rows: [{ cell: value }] });
const readBack = (csv: string): string[][] => parse(csv, { bom: true });

test("a table is a header and a line per row, and begins with a byte order mark", () => {
  const csv = writeCsv({
    columns: ["day", "minutes", "isRead", "note"],
    rows: [
      { day: "2026-11-30", minutes: 12.5, isRead: true, note: null },
      { note: 'says "no", twice', day: "2026-12-01", minutes: -1, isRead: false },
    ],
  });
  expect(csv).toBe(
    '\uFEFFday,minutes,isRead,note\r\n2026-11-30,12.5,true,\r\n2026-12-01,-1,false,"says ""no"", twice"\r\n',
  );
});

test("a table without rows is its header", () => {
  expect(writeCsv({ columns: ["a", "b"], rows: [] })).toBe("\uFEFFa,b\r\n");
});

test.each([
  "=1+1",
  '=cmd|" /C calc"!A0',
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  " =1",
  "\u200b=1",
  "\uFEFF=1",
  "＝1+1",
  "－1",
])("the text %j is no formula", (text) => {
  expect(readBack(oneCell(text))).toEqual([["cell"], [`'${text}`]]);
});

test("a cell cannot end its line, or begin another cell where semicolons divide them", () => {
  expect(oneCell("a;=1+1")).toContain('"a;=1+1"');
  expect(oneCell("a\r\n=1+1")).toContain('"a\r\n=1+1"');
});

test.each([
  "",
  "a",
  "a,b",
  '"',
  'a "b" c',
  "two\nlines",
  " spaced ",
  "1=1",
  "日本語、はい",
  "\u0000",
])("the text %j is read back as it is", (text) => {
  const csv = writeCsv({ columns: ["number", "cell"], rows: [{ number: 1, cell: text }] });
  expect(readBack(csv)[1]).toEqual(["1", text]);
});
