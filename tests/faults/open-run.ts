import { env } from "cloudflare:workers";
import { compose } from "@learnlab/worker/compose";

import { ORIGIN } from "../support/people.ts";
import { makeFaultyDatabase, planDatabaseFaults } from "./faulty-database.ts";
import { makeFaultyMedia, planMediaFaults } from "./faulty-media.ts";
import { createFaultyQueue } from "./faulty-queue.ts";
import type { Schedule, SpeechSchedule } from "./schedule.ts";
import { createRandom } from "./seeded-random.ts";
import type { CallPlace, LoggedCall } from "./speech-log.ts";
import { watchStalls } from "./watch-stalls.ts";

const MORNING = Date.parse("2026-11-21T09:00:00Z");

/** The worker's own machine with faults in everything around it, and a clock of its own. */
export function openRun(
  schedule: Schedule,
  { faultServer, name }: { faultServer: string; name: string },
) {
  const { seed } = schedule;
  let isOn = false;
  let now = MORNING;
  const shared = { seed, isOn: () => isOn };
  const database = planDatabaseFaults({ ...shared, rate: schedule.database });
  const media = planMediaFaults({ ...shared, rate: schedule.media });
  const queue = createFaultyQueue({
    ...shared,
    rate: schedule.queue,
    duplicates: schedule.duplicates,
    now: () => now,
  });
  const supplier = `${faultServer}/${name}`;
  const stalls = watchStalls();
  const errors: string[] = [];
  const random = createRandom(`machine ${seed}`);
  const bindings = {
    ...env,
    DB: makeFaultyDatabase(env.DB, database),
    MEDIA: makeFaultyMedia(env.MEDIA, media),
    GENERATION_NOW: queue.binding,
    GENERATION_DAILY: queue.binding,
  };
  return {
    schedule,
    queue,
    /** What the machines complained about, newest last. */
    errors,
    /** The machine of a request, a cron or a batch; the last says of which, for the supplier's log. */
    openMachine(place?: CallPlace) {
      const path = place === undefined ? "" : `/${place.round}.${place.batch}`;
      const POLLY_ENDPOINT = asSetting(`${supplier}${path}`);
      return {
        ...compose({ ...bindings, POLLY_ENDPOINT }, ORIGIN),
        clock: { now: () => (now += 1) },
        random: () => random.next(),
        // Pauses between two tries cost no real time, and are too short to move the clock.
        wait: () => new Promise<void>((resolve) => setTimeout(resolve, 1)),
        log: {
          info: () => {},
          error: (event: string, error: unknown) =>
            void errors.push(`${event}: ${describe(error)}`),
        },
      };
    },
    clock: {
      peek: () => now,
      moveTo: (at: number) => void (now = Math.max(now, at)),
    },
    countStruck: () => ({ database: database.struck(), media: media.struck() }),
    async setFaults(turned: "on" | "off", speech: SpeechSchedule): Promise<void> {
      const body = JSON.stringify(speech);
      await expectDone(await fetch(`${supplier}/schedule`, { method: "POST", body }));
      isOn = turned === "on";
    },
    async readSpeechLog(): Promise<LoggedCall[]> {
      return (await fetch(`${supplier}/log`)).json<LoggedCall[]>();
    },
    /** Ends the run; says how long this machine stood still at most, in ms. */
    async close(): Promise<{ stalledMs: number }> {
      stalls.stop();
      const theirs = await fetch(`${supplier}/stall`, { method: "DELETE" });
      return { stalledMs: Math.max(stalls.takeLongest(), Number(await theirs.text())) };
    },
  };
}

export type Run = ReturnType<typeof openRun>;

async function expectDone(response: Response): Promise<void> {
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`The fault server answered ${response.status}.`);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : ` <- ${describe(error.cause)}`;
  return `${error.name} ${error.message}${cause}`;
}

// The generated type of a setting is the one value of wrangler.toml; tests set others.
function asSetting(value: string): Env["POLLY_ENDPOINT"] {
  return value as Env["POLLY_ENDPOINT"];
}
