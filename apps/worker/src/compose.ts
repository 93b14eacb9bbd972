import { createJsonLog, systemWaiting } from "@learnlab/adapters/runtime";
import { createAnswerJudge, type Log, type LogFields } from "@learnlab/domain";
import { runCronByHand } from "@learnlab/jobs";

import { composeAccounts } from "./compose/accounts.ts";
import { composeGeneration } from "./compose/generation.ts";
import { openGround } from "./compose/ground.ts";
import { composeInstallation } from "./compose/installation.ts";
import { composeOperations } from "./compose/operations.ts";
import { composeStudy } from "./compose/study.ts";
import type { Config } from "./env.ts";
import { createAnswerMemory } from "./http/answer-memory.ts";
import { createOutbound, guardGlobalFetch } from "./outbound.ts";
import { createUnheldBackground } from "./unheld-background.ts";

/** About a hundred lists; an isolate has 128 MB for everything. */
const MOST_REMEMBERED_BYTES = 4 * 1_048_576;

export type Machine = ReturnType<typeof compose>;

/** Turns bindings and settings into adapters, and adapters into the dependencies of the use cases. */
export function compose(env: Env, requestOrigin: string) {
  const ground = openGround(env, requestOrigin, openOutbound);
  const { config, origin, db, runtime } = ground;
  const log = openLog({});
  const installation = composeInstallation(ground);
  const generation = composeGeneration(ground, installation.limitDefaults);
  const machine = {
    ...runtime,
    ...systemWaiting,
    config,
    log,
    db,
    origin,
    background: createUnheldBackground(log),
    answers: createAnswerMemory(MOST_REMEMBERED_BYTES),
    ...composeAccounts(ground),
    ...installation,
    ...composeStudy(ground),
    ...generation,
    answerJudge: createAnswerJudge({ ...runtime, ...systemWaiting, ...generation, log }),
    ...composeOperations(ground),
  };
  return { ...machine, runJob: (cron: string) => runCronByHand(machine, cron) };
}

/** The worker's only way out besides its bindings: to the configured suppliers. */
function openOutbound(config: Config): typeof fetch {
  const suppliers = [config.POLLY_ENDPOINT, config.OPENAI_BASE_URL, config.GEMINI_BASE_URL];
  guardGlobalFetch(suppliers);
  // In workerd `fetch` must not be called as a property of another object.
  return createOutbound(suppliers, (input, init) => fetch(input, init));
}

/** A log that adds the fields, such as the request's id, to each line. */
export function openLog(fields: LogFields): Log {
  return createJsonLog(writeLine, fields);
}

/** Composes once per origin, because sign-in and signing cache what they compute. */
export function createComposer(): (env: Env, requestOrigin: string) => Machine {
  const machines = new Map<string, Machine>();
  return (env, requestOrigin) => {
    const known = machines.get(requestOrigin);
    if (known !== undefined) return known;
    const machine = compose(env, requestOrigin);
    // A forged Host header creates a new origin each time, so only a few are kept.
    if (machines.size < 8) machines.set(requestOrigin, machine);
    return machine;
  };
}

function writeLine(line: string): void {
  // oxlint-disable-next-line no-console -- the only place where log lines leave the worker
  console.log(line);
}
