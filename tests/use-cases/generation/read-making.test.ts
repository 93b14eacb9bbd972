import { readMaking } from "@learnlab/domain";
import { expect, test } from "vitest";

import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { openSchool } from "../../support/school.ts";

const admin = { userId: "admin", role: "admin" } as const;

test("a made episode tells how long each step took, and what its speech cost", async () => {
  const newLearner = await openSchool();
  const machine = openMachine();
  const learner = await newLearner();
  const episodeId = await makePending(machine, { userId: learner.id });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const { steps, spent, retries } = await readMaking(machine, { actor: admin, episodeId });
  expect(retries).toBe(0);
  expect(steps.map(({ kind, language, state }) => [kind, language, state])).toEqual([
    ["brief", null, "done"],
    ["script", null, "done"],
    ["speech", "en", "done"],
    ["assemble", "en", "done"],
    ["publish", null, "done"],
  ]);
  for (const { attempts } of steps) {
    const [only, ...others] = attempts;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ number: 1, outcome: "done", reason: null });
    expect(only?.endedAt).toBeGreaterThan(only?.beganAt ?? Infinity);
  }
  expect(spent).toMatchObject([{ step: "speech", provider: "polly", reservedMicroDollars: 0 }]);
  expect(spent[0]?.units).toBeGreaterThan(1_000);
  const own = readMaking(machine, { actor: { userId: learner.id, role: "learner" }, episodeId });
  await expect(own).rejects.toMatchObject({ code: "forbidden" });
});
