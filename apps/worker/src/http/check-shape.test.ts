import { expect, test } from "vitest";

import { checkDepth, countParts } from "./check-shape.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const reasonOf = (act: () => void): unknown => {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : error;
  }
};

test.each([
  ["32 levels", "[".repeat(32)],
  ["many values side by side", `[${"[],".repeat(1_000)}0]`],
  ["brackets in a text", JSON.stringify({ title: "[".repeat(100) })],
  ["brackets after an escaped quote", JSON.stringify({ title: `"${"[".repeat(100)}` })],
  ["brackets after a backslash", JSON.stringify({ title: `\\${"[".repeat(100)}\\` })],
  ["no JSON at all", "email=mia%40example.com"],
  ["nothing", ""],
])("%s: not too deep", (_, text) => {
  expect(reasonOf(() => checkDepth(bytes(text)))).toBeNull();
});

test.each([
  ["33 levels", "[".repeat(33)],
  ["objects", '{"a":'.repeat(33)],
  ["both", '[{"a":'.repeat(17)],
  ["after a text that ends with a backslash", `${JSON.stringify("\\")}${"[".repeat(33)}`],
  ["after closing more than was opened", `${"]".repeat(10)}${"[".repeat(43)}`],
])("%s: too deep", (_, text) => {
  expect(reasonOf(() => checkDepth(bytes(text)))).toBe("request.too_deep");
});

const part = "--mark\r\ncontent-disposition: form-data; name=a\r\n\r\n1\r\n";

test.each([
  "multipart/form-data; boundary=mark",
  'multipart/form-data; charset=utf-8; boundary="mark"',
  "Multipart/Form-Data; Boundary=mark",
  "multipart/form-data; xboundary=other; boundary=mark",
])("parts are counted whatever the chunks: %s", (type) => {
  const form = bytes(part.repeat(64));
  for (const size of [1, 3, 7, form.length]) {
    const counter = countParts(type);
    const add = (from: number) => counter?.add(form.subarray(from, from + size));
    for (let at = 0; at < form.length; at += size) add(at);
    expect(reasonOf(() => counter?.add(bytes("--mark")))).toBe("request.too_many_parts");
  }
});

test("a boundary is found after the beginning of one", () => {
  const counter = countParts("multipart/form-data; boundary=-a");
  const form = bytes("----a".repeat(65));
  expect(reasonOf(() => counter?.add(form))).toBe("request.too_many_parts");
});

test("a form with two boundaries is read by nobody", () => {
  const type = "multipart/form-data; boundary=a; boundary=b";
  expect(reasonOf(() => countParts(type))).toBe("request.malformed");
});

test("the fields of a plain form are counted", () => {
  const counter = countParts("application/x-www-form-urlencoded");
  counter?.add(bytes("a=1&".repeat(64)));
  expect(reasonOf(() => counter?.add(bytes("&")))).toBe("request.too_many_parts");
});

test.each([null, "application/json", "multipart/form-data"])("%s has no parts to count", (type) => {
  expect(countParts(type)).toBeNull();
});
