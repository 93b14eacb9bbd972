import { expect, test } from "vitest";

import { foldQuote } from "../../shared/index.ts";
import { findEvidence, placeSentences } from "./find-evidence.ts";

const MATERIAL = `# Light and water

Light bends when it passes from air into
water. It is slower there, e.g. in a glass.

- A straw in a glass looks broken.
- 水の中では光がおそくなります。だからストローが折れて見えます。

## Where it ends

${"Nothing of this is about light, and it goes on for long. ".repeat(30)}

A prism parts light into its colours.`;

const evidenceFor = (quotes: string[], text = MATERIAL) =>
  findEvidence({ quotes, material: foldQuote(text) }, placeSentences(text, "en"));

test("a claim may rest on whole sentences around the first quote, and on those that hold the others", () => {
  const evidence = evidenceFor(["passes from air", "into its colours"]);
  expect(evidence[0]).toBe("Light bends when it passes from air into water.");
  expect(evidence).toContain("It is slower there, e.g. in a glass.");
  expect(evidence).toContain("A straw in a glass looks broken.");
  expect(evidence).toContain("だからストローが折れて見えます。");
  expect(evidence.at(-1)).toBe("A prism parts light into its colours.");
});

test("headings, marks of lists and what is far away are not among them", () => {
  const evidence = evidenceFor(["passes from air"]).join("\n");
  expect(evidence).not.toMatch(/Light and water|Where it ends|- A straw|colours/);
});

test("each of them stands in the material as it is", () => {
  const material = foldQuote(MATERIAL);
  const evidence = evidenceFor(["A straw in a glass", "passes from air"]);
  expect(evidence.filter((sentence) => !material.includes(sentence))).toEqual([]);
});

test("where the quotes are not in the material any more there is nothing to rest on", () => {
  expect(evidenceFor(["Sound needs air."])).toEqual([]);
});

test("code and tables without a full stop are cut, and a long material stays bounded", () => {
  const table = `Light bends in water. ${"cell | ".repeat(4_000)}`;
  const evidence = evidenceFor(["Light bends in water."], table);
  expect(Math.max(...evidence.map(({ length }) => length))).toBeLessThanOrEqual(400);
  expect(evidence.join("").length).toBeLessThanOrEqual(3_600);
});
