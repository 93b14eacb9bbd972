import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import { DomainError, LIMITS_NAME, type Limits, requestEpisode } from "@learnlab/domain";

import { openMachine, type TestMachine } from "./generation.ts";
import type { TestPerson } from "./people.ts";

const DAY = 86_400_000;

let months = 0;

/** A machine in a month of its own, so that what other tests spent is not in it. */
export function openMonth(): TestMachine {
  const machine = openMachine();
  months += 1;
  machine.pass(months * 31 * DAY);
  return machine;
}

/** Sets limits as an admin does. */
export const limit = (machine: TestMachine, limits: Partial<Limits>) =>
  machine.settings.save({
    name: LIMITS_NAME,
    value: { episodesPerDay: 5, monthlyMicroDollars: null, ...limits },
    at: machine.clock.now(),
  });

/** Asks for an episode of their own. */
export function ask(
  machine: TestMachine,
  learner: TestPerson,
  requestKey: string = uuidSource.next(),
) {
  return requestEpisode(machine, {
    actor: { userId: learner.id, role: "learner" },
    languages: ["en"],
    outputFormat: "text",
    requestKey,
  });
}

export async function finishAll({ id }: TestPerson) {
  await env.DB.prepare("update episodes set status = 'completed' where user_id = ?").bind(id).run();
}

export async function countEpisodes({ id }: TestPerson) {
  const row = await env.DB.prepare("select count(*) as count from episodes where user_id = ?")
    .bind(id)
    .first<{ count: number }>();
  return row?.count;
}

/** Why a request was refused. */
export const refusal = async (request: Promise<unknown>) => {
  const [outcome] = await Promise.allSettled([request]);
  const error: unknown = outcome.status === "rejected" ? outcome.reason : null;
  if (!(error instanceof DomainError)) throw new Error("It was not refused.", { cause: error });
  return error;
};
