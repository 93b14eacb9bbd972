import type { Memory } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { openMachine } from "../../support/generation.ts";
import { openSchool } from "../../support/school.ts";
import { study, type Studied } from "../../support/study.ts";

const DAY = 86_400_000;
const SLIPPED = /slipped|wasn't quite there|hadn't|missing/i;

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

const conceptIn = ({ receipt }: Studied, conceptId: string | undefined) =>
  receipt?.concepts.find((one) => one.conceptId === conceptId);

test("what was missed is in the next episode, a requested one minutes later too, and it says so", async () => {
  const machine = openMachine();
  const learner = await newLearner();
  const first = await study(machine, learner);
  const [missed, had] = first.asked;
  expect(first.said).not.toMatch(SLIPPED);
  await first.mark(missed, "missed");
  await first.mark(had, "had");
  machine.pass(5 * 60_000);
  const second = await study(machine, learner);
  expect(second.taught).toContain(missed);
  expect(second.asked).toContain(missed);
  expect(conceptIn(second, missed)).toMatchObject({ reason: "missed", variant: "again" });
  expect(second.said).toMatch(SLIPPED);
  expect(second.taught).not.toContain(had);
  await second.mark(missed, "had");
  const third = await study(machine, learner);
  expect(third.taught).not.toContain(missed);
  expect(third.said).not.toMatch(SLIPPED);
});

test("what was missed by who went to the question alone is explained from another side, too", async () => {
  const machine = openMachine();
  const learner = await newLearner();
  const first = await study(machine, learner, { isRead: false });
  const [missed] = first.asked;
  await first.mark(missed, "missed");
  const second = await study(machine, learner);
  expect(conceptIn(second, missed)).toMatchObject({
    reason: "missed",
    variant: "again",
    heardDaysAgo: null,
  });
});

test("until it is answered a miss is in every episode, taught and asked about", async () => {
  const machine = openMachine();
  const learner = await newLearner();
  const first = await study(machine, learner);
  const [missed] = first.asked;
  await first.mark(missed, "missed");
  for (let day = 0; day < 2; day += 1) {
    machine.pass(DAY);
    const next = await study(machine, learner);
    expect(next.taught).toContain(missed);
    expect(next.asked).toContain(missed);
  }
});

test("answered right each time it comes back, a concept comes after longer and longer, and leaves", async () => {
  const machine = openMachine();
  const learner = await newLearner();
  const first = await study(machine, learner);
  const [followed] = first.asked;
  const due = [(await first.mark(followed, "had")).dueOn];
  const find = async (): Promise<Memory | undefined> =>
    (await machine.memories.list(learner.id)).find(({ conceptId }) => conceptId === followed);
  for (let round = 0; round < 9; round += 1) {
    const dueOn = (await find())?.schedule?.dueOn;
    if (dueOn === undefined || dueOn === null) break;
    const today = new Date(machine.clock.now()).toISOString().slice(0, 10);
    machine.pass(Date.parse(dueOn) - Date.parse(today));
    const next = await study(machine, learner);
    expect(next.asked, dueOn).toContain(followed);
    due.push((await next.mark(followed, "had")).dueOn);
  }
  expect(due.at(-1)).toBeNull();
  const days = due.flatMap((day) => (day === null ? [] : [Date.parse(day) / DAY]));
  const gaps = days.slice(1).map((day, at) => day - (days[at] ?? 0));
  expect(gaps).toEqual(gaps.toSorted((one, other) => one - other));
  expect(gaps.at(-1)).toBe(180);
  const after = await study(machine, learner);
  expect(after.asked).not.toContain(followed);
  expect(after.taught).not.toContain(followed);
});
