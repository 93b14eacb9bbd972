import { expect, test } from "vitest";

import { foldJoinCode, makeJoinCode } from "./join-code.ts";

const ofHash = (hash: string) =>
  makeJoinCode({ tokens: { next: () => "a token" }, digest: { sha256: async () => hash } });

test("a code has ten letters and digits that are told apart", async () => {
  const hashes = Array.from({ length: 200 }, (_, at) =>
    (BigInt(at + 1) * 0x9e3779b97f4a7c15f39cc0605cedc8341082276bf3a27251n).toString(16),
  );
  const codes = await Promise.all(hashes.map(ofHash));
  for (const code of codes) expect(code).toMatch(/^[2-9BCDFGHJKMNP-TV-Z]{10}$/);
  expect(new Set(codes).size).toBe(200);
  expect(new Set(codes.join("")).size).toBe(28);
});

test("it is found however it is typed", () => {
  expect(foldJoinCode(" bcdf2-3ghjk\n")).toBe("BCDF23GHJK");
  expect(foldJoinCode("BCDF2 3GHJK")).toBe("BCDF23GHJK");
});
