import { expect, test } from "vitest";

import { elsewhere } from "./corpus/elsewhere.ts";
import { honestCode, honestExamples } from "./corpus/honest-code.ts";
import { honestProse } from "./corpus/honest-prose.ts";

const sending = Object.values(elsewhere).flat();
const honest = [...honestCode, ...Object.values(honestProse).flat()];

test("the corpus has enough of both kinds in nine languages, and nothing twice", () => {
  expect(Object.keys(elsewhere)).toEqual(Object.keys(honestProse));
  expect(Object.keys(elsewhere)).toHaveLength(9);
  expect(sending.length).toBeGreaterThanOrEqual(150);
  expect(honest.length).toBeGreaterThanOrEqual(250);
  const all = [...sending, ...honest, ...honestExamples];
  expect(new Set(all).size).toBe(all.length);
});
