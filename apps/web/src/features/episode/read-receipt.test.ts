import { expect, test } from "vitest";

import { groupChecks, listWriters } from "./read-receipt.ts";

type Checks = Parameters<typeof groupChecks>[0];

test("a check has passed when it did in every language", () => {
  const checks: Checks = [
    { kind: "language", language: "en", passed: true, detail: "" },
    { kind: "language", language: "ja", passed: false, detail: "" },
    { kind: "grounding", language: null, passed: true, detail: "" },
  ];
  expect(groupChecks(checks, "both")).toEqual([
    { kind: "language", passed: false },
    { kind: "grounding", passed: true },
  ]);
});

test("each writer is named once, a model by its own name", () => {
  const origins = [
    { writer: "openai", model: "gpt-4o-mini" },
    { writer: "template", model: null },
    { writer: "template", model: null },
  ];
  expect(listWriters(origins)).toEqual(["gpt-4o-mini", null]);
});

test("nothing is said of the voice where nobody speaks", () => {
  const checks: Checks = [{ kind: "segments", language: "en", passed: true, detail: "" }];
  expect(groupChecks(checks, "text")).toEqual([]);
  expect(groupChecks(checks, "audio")).toEqual([{ kind: "segments", passed: true }]);
});
