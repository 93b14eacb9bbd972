import { expect, test } from "vitest";

import { writeHeaders } from "./client-headers.ts";

const HSTS = "Strict-Transport-Security: max-age=31536000";

test("static files say their type, and keep to https where people reach them by it", () => {
  const plain = writeHeaders({ mediaEndpoint: "", isHttps: false });
  const secure = writeHeaders({ mediaEndpoint: "", isHttps: true });
  for (const file of [plain, secure]) expect(file).toContain("X-Content-Type-Options: nosniff");
  expect(plain).not.toContain("Strict-Transport-Security");
  const ofEverything = secure.slice(0, secure.indexOf("/assets/*"));
  expect(ofEverything.startsWith("/*\n")).toBe(true);
  expect(ofEverything).toContain(HSTS);
});

test("the page may load media from where it is, and from nowhere else", () => {
  const own = writeHeaders({ mediaEndpoint: "", isHttps: true });
  expect(own).toContain("media-src 'self' blob:;");
  const other = writeHeaders({ mediaEndpoint: "https://media.example/bucket", isHttps: true });
  expect(other).toContain("media-src 'self' blob: https://media.example;");
  expect(other).toContain("connect-src 'self' https://media.example;");
});
