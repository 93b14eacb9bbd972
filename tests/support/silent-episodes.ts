import { env } from "#bindings";

import { ageMedia } from "./aging-media.ts";
import { limit, openMonth } from "./bounds.ts";
import { deliver, makePending, type TestMachine } from "./generation.ts";
import type { TestPerson } from "./people.ts";

/** In micro-dollars: holds nothing that is bought, and is not used up. */
export const NO_BUDGET = 100;

export const learnerOf = (userId: string) => ({ userId, role: "learner" }) as const;

/** A machine of a month of its own, whose objects grow old with its clock. */
export function openAgingMonth() {
  const machine = openMonth();
  return { ...machine, media: ageMedia(machine.media, machine.clock) };
}

/** An episode that came as a text, since nothing was left of the budget; then there is budget again. */
export async function makeSilent(
  machine: TestMachine,
  { learner, outputFormat = "both" }: { learner: TestPerson; outputFormat?: "audio" | "both" },
) {
  const episodeId = await makePending(machine, { userId: learner.id, outputFormat });
  await limit(machine, { monthlyMicroDollars: NO_BUDGET });
  await deliver(machine, { episodeId });
  await limit(machine, {});
  return { learner, episodeId, actor: learnerOf(learner.id) };
}

/** The same where the budget ended between the languages: the primary one is silent. */
export async function makeHalfSilent(machine: TestMachine, learner: TestPerson) {
  const languages: ("en" | "ja")[] = ["en", "ja"];
  const episodeId = await makePending(machine, { userId: learner.id, languages });
  const outputKey = `work/${episodeId}/speech-en-1.json`;
  await machine.media.putText(outputKey, '{"leftOut":"budget"}', { contentType: "text/plain" });
  await env.DB.prepare(
    `insert into generation_steps
       (episode_id, step, language, state, attempt, lease_until, output_key, created_at, updated_at)
     values (?, 'speech', 'en', 'done', 1, 0, ?, 1, 1)`,
  )
    .bind(episodeId, outputKey)
    .run();
  await deliver(machine, { episodeId });
  return { learner, episodeId, actor: learnerOf(learner.id) };
}

/** How often it was worked on once more, as it counts. */
export function countRetries(episodeId: string): Promise<unknown> {
  return env.DB.prepare("select retries from episodes where id = ?")
    .bind(episodeId)
    .first("retries");
}
