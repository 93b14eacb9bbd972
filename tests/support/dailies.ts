import { env } from "#bindings";
import { getDailies, type LearnerSettings, runDailies } from "@learnlab/domain";

import { deliver, openMachine, type TestMachine } from "./generation.ts";
import { changeSettingsOn, type TestPerson } from "./people.ts";

const DAY = 86_400_000;
const BERLIN = { timeZone: "Europe/Berlin", outputFormat: "text", onboarded: true } as const;

export const actorOf = ({ id }: TestPerson) => ({ userId: id, role: "learner" }) as const;

/** A learner who wants the daily at a time in Berlin, where the machine's clock begins at 10:00. */
export async function openDaily(
  newLearner: () => Promise<TestPerson>,
  time: string,
  change: Partial<LearnerSettings> = {},
) {
  const machine = openMachine();
  const learner = await newLearner();
  await chooseTime(machine, learner, { time, ...change });
  return { machine, learner };
}

export async function chooseTime(
  machine: TestMachine,
  learner: TestPerson,
  { time, ...change }: Partial<LearnerSettings> & { time: string },
) {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const dailyMinute = hours * 60 + minutes;
  await changeSettingsOn(machine, {
    actor: actorOf(learner),
    change: { ...BERLIN, dailyMinute, ...change },
  });
}

export const viewOf = (machine: TestMachine, learner: TestPerson) =>
  getDailies(machine, { actor: actorOf(learner) });

/** The learner's dailies by day. */
export async function listDailies(learner: TestPerson) {
  const { results } = await env.DB.prepare(
    `select id, local_date as localDate, request_key as requestKey, status from episodes
     where user_id = ? and kind = 'daily' order by local_date`,
  )
    .bind(learner.id)
    .all<{ id: string; localDate: string; requestKey: string; status: string }>();
  return results;
}

/** An instant as text. */
export const write = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** Lets days go by; on each, at 09:00 UTC, the cron runs and what it asked for is made. */
export async function live(machine: TestMachine, learner: TestPerson, days: number) {
  for (let day = 0; day < days; day += 1) {
    await runDailies(machine);
    for (const { id, status } of await listDailies(learner)) {
      if (status === "pending") await deliver(machine, { episodeId: id });
    }
    machine.pass(DAY);
  }
}
