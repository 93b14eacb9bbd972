import { expect, test } from "vitest";

import { groupChecks, listWriters } from "./read-receipt.ts";

test("a check has passed when it did in every language", () => {
  const checks = [
    { check: "language en", passed: true, detail: "" },
    { check: "language ja", passed: false, detail: "" },
    { check: "grounding", passed: true, detail: "" },
  ];
  expect(groupChecks(checks, "both")).toEqual([
    { kind: "language", passed: false },
    { kind: "grounding", passed: true },
  ]);
});

test("each writer is named once, a model by its own name", () => {
  const origins = [
    { piece: "frame", writer: "openai", model: "gpt-4o-mini" },
    { piece: "lesson a", writer: "template", model: null },
    { piece: "lesson b", writer: "template", model: null },
  ];
  expect(listWriters(origins)).toEqual(["gpt-4o-mini", null]);
});

test("nothing is said of the voice where nobody speaks", () => {
  const checks = [{ check: "segments en", passed: true, detail: "" }];
  expect(groupChecks(checks, "text")).toEqual([]);
  expect(groupChecks(checks, "audio")).toEqual([{ kind: "segments", passed: true }]);
});
