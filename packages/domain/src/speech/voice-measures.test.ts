import { expect, test } from "vitest";

import { VOICES } from "../languages/index.ts";
import { measureOf } from "./voice-measures.ts";

test("every voice of the stand-in is raised to the common loudness, in each of its engines", () => {
  const raised = VOICES.flatMap(({ engines, ...voice }) =>
    engines.map((engine) => measureOf({ ...voice, engine, isStandIn: true }).gainSteps),
  );
  expect(new Set(raised)).toEqual(new Set([2]));
});

test("a voice that nobody measured is planned at its language's usual rate and left as loud", () => {
  const takumi = { id: "Takumi", language: "ja", engine: "neural" } as const;
  expect(measureOf({ ...takumi, isStandIn: false })).toEqual({
    charactersPerSecond: 8,
    gainSteps: 0,
  });
});
