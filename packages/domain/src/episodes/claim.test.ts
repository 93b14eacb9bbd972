import { expect, test } from "vitest";

import { type ClaimBasis, countClaims, weakestBasis } from "./claim.ts";

const track = (bases: Record<string, ClaimBasis | null>) => ({
  segments: Object.entries(bases).map(([id, basis]) => ({
    sentences: [{ id, claim: basis === null ? null : { basis } }],
  })),
});

test("a claim counts once for all its languages, by what is known least of it", () => {
  const english = track({ one: "judged", two: "teacher", three: "quoted", hello: null });
  const german = track({ one: "quoted", two: "teacher", three: "judged" });
  expect(countClaims([english])).toEqual({ quoted: 1, judged: 1, teacher: 1 });
  expect(countClaims([english, german])).toEqual({ quoted: 2, judged: 0, teacher: 1 });
});

test("of several claims the weakest says how much is known of all of them", () => {
  expect(weakestBasis(["teacher", "judged", "teacher"])).toBe("judged");
  expect(weakestBasis([])).toBeNull();
});
