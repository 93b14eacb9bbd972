import { expect, test } from "vitest";

import { shortName } from "./short-name.ts";

test.each([
  ["Mia Sato", "Mia"],
  ["  Ada   Lovelace ", "Ada"],
  ["Dr. Müller", "Dr. Müller"],
  ["Prof. Dr. Ana Souza", "Prof. Dr. Ana Souza"],
  ["frau Weber", "frau Weber"],
  ["J. R. Smith", "J. R. Smith"],
  ["Dr.", "Dr."],
  ["Drew Barry", "Drew"],
  ["محمد عبد الله", "محمد"],
  ["山田 太郎", "山田"],
  ["x".repeat(80), "x".repeat(80)],
  ["", ""],
])("%s is greeted as %s", (name, greeted) => {
  expect(shortName(name)).toBe(greeted);
});
