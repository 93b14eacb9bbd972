import { expect, test } from "vitest";

import type { EpisodeProgress } from "../../api.ts";
import { describeSteps } from "../../parts/episode-row/describe-steps.ts";
import { isLeftUnspoken } from "../../data/is-to-read.ts";

type Step = EpisodeProgress["steps"][number];

type Named = Pick<Step, "kind" | "language">;

const BRIEF = { kind: "brief", language: null } as const;
const SCRIPT = { kind: "script", language: null } as const;
const PUBLISH = { kind: "publish", language: null } as const;

const step = <TNamed extends Named>(
  named: TNamed,
  state: Step["state"],
  [done, total] = [0, 0],
) => ({
  ...named,
  state,
  doneParts: done,
  totalParts: total,
});

test("an episode that nobody has begun waits for its turn", () => {
  expect(describeSteps([], "both")).toEqual({ text: "Waiting for its turn", share: 0 });
});

test("speaking tells which part of how many, over both languages", () => {
  const steps = [
    step(BRIEF, "done"),
    step(SCRIPT, "done"),
    step({ kind: "speech", language: "en" }, "running", [4, 11]),
    step({ kind: "speech", language: "ja" }, "running", [2, 10]),
  ];
  const { text, share } = describeSteps(steps, "both");
  expect(text).toBe("Speaking part 7 of 21");
  expect(share).toBeCloseTo(0.3 + (0.62 * 6) / 21);
});

test("the last part spoken is not counted beyond the end", () => {
  expect(
    describeSteps([step({ kind: "speech", language: "en" }, "running", [21, 21])], "both").text,
  ).toBe("Speaking part 21 of 21");
});

test("while one language is put together and the other still spoken, it is being spoken", () => {
  const steps = [
    step(SCRIPT, "done"),
    step({ kind: "speech", language: "en" }, "done", [9, 9]),
    step({ kind: "assemble", language: "en" }, "running"),
    step({ kind: "speech", language: "ja" }, "running", [4, 10]),
  ];
  expect(describeSteps(steps, "both").text).toBe("Speaking part 14 of 19");
});

test("progress never goes back as steps follow each other", () => {
  const ways = [
    [step(BRIEF, "running")],
    [step(BRIEF, "done"), step(SCRIPT, "running")],
    [step(SCRIPT, "done"), step({ kind: "speech", language: "en" }, "running", [0, 5])],
    [step({ kind: "speech", language: "en" }, "running", [5, 5])],
    [
      step({ kind: "speech", language: "en" }, "done", [5, 5]),
      step({ kind: "assemble", language: "en" }, "running"),
    ],
    [step({ kind: "assemble", language: "en" }, "done"), step(PUBLISH, "running")],
    [step(PUBLISH, "done")],
  ];
  const shares = ways.map((steps) => describeSteps(steps, "both").share);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
});

test("an episode to read is far on once it is written, and nothing is said of a voice", () => {
  const writing = [step(BRIEF, "done"), step(SCRIPT, "running")];
  const written = [step(BRIEF, "done"), step(SCRIPT, "done"), step(PUBLISH, "running")];
  expect(describeSteps(writing, "text")).toEqual({ text: "Writing the script", share: 0.2 });
  expect(describeSteps(written, "text")).toEqual({ text: "Almost ready", share: 0.9 });
});

test("a step that failed and is tried again is under way, with what it has already", () => {
  const steps = [step(SCRIPT, "done"), step({ kind: "speech", language: "en" }, "failed", [4, 8])];
  expect(describeSteps(steps, "both")).toMatchObject({ text: "Speaking part 5 of 8" });
});

test("an episode that was left without audio is one to read, whatever the reason", () => {
  const unspoken = { status: "completed", errorReason: "budget.no_audio" } as const;
  expect(isLeftUnspoken({ ...unspoken, durationMs: null })).toBe(true);
  const failed = { ...unspoken, errorReason: "speech.refused" } as const;
  expect(isLeftUnspoken({ ...failed, durationMs: null })).toBe(true);
  expect(isLeftUnspoken({ ...unspoken, durationMs: 360_000 })).toBe(false);
  expect(isLeftUnspoken({ ...unspoken, status: "failed", durationMs: null })).toBe(false);
  expect(isLeftUnspoken({ ...unspoken, errorReason: null, durationMs: null })).toBe(false);
});
