import { expect, test } from "vitest";

import type { Status } from "../../data/episode.ts";
import { currentSteps, planSteps } from "./plan-steps.ts";

type Step = Status["steps"][number];

const step = (
  kind: "speech" | "assemble",
  language: "en" | "ja",
  state: Step["state"] = "done",
): Step => ({ kind, language, state, doneParts: 0, totalParts: 1 });

const whole = (kind: "brief" | "script"): Step => ({
  kind,
  language: null,
  state: "done",
  doneParts: 0,
  totalParts: 0,
});

test("what is still to come is shown from the start", () => {
  const steps = planSteps({ languages: ["en", "ja"], outputFormat: "both", steps: [] });
  expect(steps.map(({ kind, language, state }) => [kind, language, state])).toEqual([
    ["brief", null, "waiting"],
    ["script", null, "waiting"],
    ["speech", "en", "waiting"],
    ["speech", "ja", "waiting"],
    ["publish", null, "waiting"],
  ]);
});

test("a script that is there is not still to be written, whatever the steps of a moment before say", () => {
  const plan = { languages: ["en" as const], outputFormat: "both" as const, steps: [] };
  const states = planSteps({ ...plan, hasScript: true }).map(({ kind, state }) => [kind, state]);
  expect(states).toEqual([
    ["brief", "done"],
    ["script", "done"],
    ["speech", "waiting"],
    ["publish", "waiting"],
  ]);
});

test("an episode to read is not spoken", () => {
  const steps = planSteps({ languages: ["en"], outputFormat: "text", steps: [] });
  expect(steps.map(({ kind }) => kind)).toEqual(["brief", "script", "publish"]);
});

test("a language is spoken once its parts are joined, and tells how many there are", () => {
  const spoken = { ...step("speech", "en"), doneParts: 16, totalParts: 16 };
  const joined = step("assemble", "en");
  const plan = { languages: ["en" as const], outputFormat: "audio" as const };
  expect(planSteps({ ...plan, steps: [spoken] })[2]).toMatchObject({
    state: "running",
    doneParts: 16,
    totalParts: 16,
  });
  expect(planSteps({ ...plan, steps: [spoken, joined] })[2]?.state).toBe("done");
});

test("a language that has its audio is not among what is to be done", () => {
  const steps = planSteps({
    languages: ["en", "ja"],
    voiced: ["ja"],
    outputFormat: "both",
    steps: [],
  });
  expect(steps.flatMap(({ language }) => language ?? [])).toEqual(["en"]);
});

test("what failed and is tried again is under way, with the parts that it has", () => {
  const failed = { ...step("speech", "en", "failed"), doneParts: 4, totalParts: 16 };
  const plan = { languages: ["en" as const], outputFormat: "both" as const };
  expect(planSteps({ ...plan, steps: [failed] })[2]).toMatchObject({
    state: "running",
    doneParts: 4,
    totalParts: 16,
  });
});

test("who reads meanwhile sees what is under way, or what comes next, and no more", () => {
  const plan = { languages: ["en" as const, "ja" as const], outputFormat: "both" as const };
  const spoken = { ...step("speech", "ja", "running"), doneParts: 3, totalParts: 16 };
  const written = [whole("brief"), whole("script")];
  expect(currentSteps(planSteps({ ...plan, steps: [...written, spoken] }))).toMatchObject([
    { kind: "speech", language: "ja", doneParts: 3 },
  ]);
  expect(currentSteps(planSteps({ ...plan, steps: written }))).toMatchObject([
    { kind: "speech", language: "en", state: "waiting" },
  ]);
});
