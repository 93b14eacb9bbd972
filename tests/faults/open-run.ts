import { env } from "cloudflare:workers";
import { compose } from "@learnlab/worker/compose";

import { ORIGIN } from "../support/people.ts";
import { makeFaultyDatabase, planDatabaseFaults } from "./faulty-database.ts";
import { makeFaultyMedia, planMediaFaults } from "./faulty-media.ts";
import { createFaultyQueue } from "./faulty-queue.ts";
import { keepTime } from "./keep-time.ts";
import { type LoggedModelCall, MODEL_KEY, MODEL_TIMES, type SeenModelCall } from "./model-log.ts";
import type { ModelProvider } from "./model-schedule.ts";
import type { Schedule } from "./schedule.ts";
import { createRandom } from "./seeded-random.ts";
import type { CallPlace, LoggedCall } from "./speech-log.ts";
import { watchStalls } from "./watch-stalls.ts";

const MORNING = Date.parse("2026-11-21T09:00:00Z");

const WAKING = {
  system: "Say nothing.",
  user: "{}",
  schema: {
    name: "waking",
    schema: {
      type: "object",
      properties: { texts: { type: "array", items: { type: "string" } } },
      required: ["texts"],
      additionalProperties: false,
    },
  },
  maxOutputTokens: 100,
  timeoutMs: 60_000,
};

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
  const seen: SeenModelCall[] = [];
  let models: Partial<Record<ModelProvider, string>> = {};
  const random = createRandom(`machine ${seed}`);
  const bindings = {
    ...env,
    DB: makeFaultyDatabase(env.DB, database),
    MEDIA: makeFaultyMedia(env.MEDIA, media),
    GENERATION_NOW: queue.binding,
    GENERATION_DAILY: queue.binding,
  };
  const clock = {
    peek: () => now,
    moveTo: (at: number) => void (now = Math.max(now, at)),
  };
  return {
    schedule,
    queue,
    /** What the machines complained about, newest last. */
    errors,
    /** The machine of a request, a cron or a batch; the last says of which, for the supplier's log. */
    openMachine(place?: CallPlace) {
      const path = place === undefined ? "" : `/${place.round}.${place.batch}`;
      const POLLY_ENDPOINT = asSetting<Env["POLLY_ENDPOINT"]>(`${supplier}${path}`);
      const machine = compose({ ...bindings, POLLY_ENDPOINT, ...nameModels(models) }, ORIGIN);
      return {
        ...machine,
        models: machine.models.map((model) => keepTime(model, { clock, seen })),
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
    clock,
    /** Calls of models as the machines saw them. */
    seenCalls: seen,
    /** Loads the suppliers' clients, which would take longer than a call may. */
    async wakeModels(): Promise<void> {
      for (const model of this.openMachine().models) await model.complete(WAKING);
    },
    countStruck: () => ({ database: database.struck(), media: media.struck() }),
    async setFaults(
      turned: "on" | "off",
      next: Pick<Schedule, "speech" | "models">,
    ): Promise<void> {
      await expectDone(await post(`${supplier}/schedule`, next.speech));
      models = await (await post(`${supplier}/models`, next.models)).json();
      isOn = turned === "on";
    },
    async readSpeechLog(): Promise<LoggedCall[]> {
      return (await fetch(`${supplier}/log`)).json<LoggedCall[]>();
    },
    async readModelLog(): Promise<LoggedModelCall[]> {
      return (await fetch(`${supplier}/models`)).json<LoggedModelCall[]>();
    },
    /** Ends the run; says how long this machine stood still at most, in ms. */
    async close(): Promise<{ stalledMs: number }> {
      stalls.stop();
      await expectDone(await fetch(`${supplier}/models`, { method: "DELETE" }));
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

function post(url: string, body: object): Promise<Response> {
  return fetch(url, { method: "POST", body: JSON.stringify(body) });
}

/** The settings of the suppliers that are there; those without a key are not set up. */
function nameModels({ openai, gemini }: Partial<Record<ModelProvider, string>>) {
  return {
    MODEL_TIMEOUT_MS: asSetting<Env["MODEL_TIMEOUT_MS"]>(MODEL_TIMES.MODEL_TIMEOUT_MS),
    SCRIPT_DEADLINE_MS: asSetting<Env["SCRIPT_DEADLINE_MS"]>(MODEL_TIMES.SCRIPT_DEADLINE_MS),
    ...(openai === undefined
      ? {}
      : {
          OPENAI_API_KEY: MODEL_KEY,
          OPENAI_DIALECT: asSetting<Env["OPENAI_DIALECT"]>("openai"),
          OPENAI_BASE_URL: asSetting<Env["OPENAI_BASE_URL"]>(`${openai}/v1`),
        }),
    ...(gemini === undefined
      ? {}
      : { GEMINI_API_KEY: MODEL_KEY, GEMINI_BASE_URL: asSetting<Env["GEMINI_BASE_URL"]>(gemini) }),
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : ` <- ${describe(error.cause)}`;
  return `${error.name} ${error.message}${cause}`;
}

// The generated type of a setting is the one value of wrangler.toml; tests set others.
function asSetting<TSetting extends string>(value: string): TSetting {
  return value as TSetting;
}
