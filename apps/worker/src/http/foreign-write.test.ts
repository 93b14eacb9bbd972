import { expect, test } from "vitest";

import { isForeignWrite } from "./foreign-write.ts";

const OWN = "https://learn.example";
const cookie = "learnlab-session=x";

test.each([
  ["our page", { origin: OWN, cookie }],
  ["our page, as browsers send it", { origin: OWN, cookie, "sec-fetch-site": "same-origin" }],
  ["our page without Origin", { cookie, "sec-fetch-site": "same-origin" }],
  ["a program with a bearer", { authorization: "Bearer x" }],
  ["a program that signs in", {}],
])("%s writes", (_, headers) => {
  expect(isForeignWrite(new Headers(headers), OWN)).toBe(false);
});

test.each([
  ["another site", { origin: "https://evil.example", cookie }],
  ["another scheme", { origin: "http://learn.example", cookie }],
  ["another port", { origin: "https://learn.example:8443", cookie }],
  ["a sandboxed page", { origin: "null", cookie }],
  ["another site before sign-in", { origin: "https://evil.example" }],
  ["another site that hides its origin", { cookie, "sec-fetch-site": "cross-site" }],
  ["another site with our origin", { origin: OWN, cookie, "sec-fetch-site": "cross-site" }],
  ["another site without cookies", { "sec-fetch-site": "cross-site" }],
  ["a sibling host", { cookie, "sec-fetch-site": "same-site" }],
  ["an address typed by hand", { cookie, "sec-fetch-site": "none" }],
  ["nobody says from where", { cookie }],
  ["a bearer beside a cookie", { authorization: "Bearer x", cookie }],
])("%s does not write", (_, headers) => {
  expect(isForeignWrite(new Headers(headers), OWN)).toBe(true);
});
