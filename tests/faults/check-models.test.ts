import { expect, test } from "vitest";

import { checkModels } from "./check-models.ts";
import type { LoggedModelCall, SeenModelCall } from "./model-log.ts";
import type { SpendRow } from "./read-state.ts";

const call = (fault: LoggedModelCall["fault"]): LoggedModelCall => {
  const asked = { system: "", task: `task of ${fault}`, faults: [], complaint: "" };
  return { provider: "openai", fault, units: 10, ...asked };
};
const seen = (isCostKnown: boolean, ms: number): SeenModelCall => {
  return { provider: "openai", isCostKnown, ms };
};
const cost = (state: SpendRow["state"], calls = 1): SpendRow => {
  return { provider: "openai", state, calls, units: 10 * calls };
};
const check = (calls: LoggedModelCall[], saw: SeenModelCall[], library: SpendRow[]) =>
  checkModels([], { calls, seen: saw, library });

test("a good answer that came too late leaves one open cost, as one that never came does", () => {
  const calls = [call(null), call(null), call("hang")];
  const saw = [seen(true, 20), seen(false, 500), seen(false, 500)];
  expect(check(calls, saw, [cost("settled"), cost("reserved"), cost("reserved")])).toEqual([]);
});

test("open costs that were taken for an estimate meanwhile are as many as calls that nobody heard", () => {
  const calls = [call("hang"), call("hang")];
  const saw = [seen(false, 500), seen(false, 500)];
  expect(check(calls, saw, [cost("estimated", 2)])).toEqual([]);
  expect(check(calls, saw, [cost("estimated")])).toContain(
    "1 costs of openai are open, and 2 are unknown",
  );
});

test("no call leaves more open costs than one, and none that is settled stays open", () => {
  const calls = [call("hang"), call(null)];
  const saw = [seen(false, 500), seen(true, 20)];
  const all = [cost("reserved"), cost("reserved"), cost("settled")];
  expect(check(calls, saw, all)).toEqual(["2 costs of openai are open, and 1 are unknown"]);
});

test("a call whose cost nobody heard is not settled as if it were nothing", () => {
  const problems = check([call("drop")], [seen(false, 20)], [{ ...cost("settled"), units: 0 }]);
  expect(problems).toContain("0 costs of openai are open, and 1 are unknown");
});

test("what nobody can know is not known, and what was answered in time is", () => {
  expect(check([call("stall")], [seen(true, 20)], [cost("settled")])).toEqual([
    "a cost of openai is known that nobody can know",
  ]);
  expect(check([call(null)], [seen(false, 20)], [cost("reserved")])).toEqual([
    "1 costs of openai are unknown in time, 0 calls broke off",
  ]);
});
