import { createJsonLog, systemWaiting } from "@learnlab/adapters/runtime";
import { createAnswerJudge, type Log, type LogFields } from "@learnlab/domain";

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

/** Some hundred lists; an isolate has 128 MB for everything. */
const MOST_REMEMBERED_BYTES = 4 * 1_048_576;

export type Machine = ReturnType<typeof compose>;

/** Bindings and settings become adapters, adapters become what the use cases need. */
export function compose(env: Env, requestOrigin: string) {
  const ground = openGround(env, requestOrigin, openOutbound);
  const { config, origin, db, runtime } = ground;
  const log = openLog({});
  const installation = composeInstallation(ground);
  const generation = composeGeneration(ground, installation.limitDefaults);
  return {
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
}

/** The only way out of the worker besides its bindings: to the suppliers of the configuration. */
function openOutbound(config: Config): typeof fetch {
  const suppliers = [config.POLLY_ENDPOINT, config.OPENAI_BASE_URL, config.GEMINI_BASE_URL];
  guardGlobalFetch(suppliers);
  // A bare `fetch` loses its `this` when it is called as a property in workerd.
  return createOutbound(suppliers, (input, init) => fetch(input, init));
}

/** A log whose lines carry the fields, such as the request's id. */
export function openLog(fields: LogFields): Log {
  return createJsonLog(writeLine, fields);
}

/** Composes once for each origin, since sign-in and signing keep what they have worked out. */
export function createComposer(): (env: Env, requestOrigin: string) => Machine {
  const machines = new Map<string, Machine>();
  return (env, requestOrigin) => {
    const known = machines.get(requestOrigin);
    if (known !== undefined) return known;
    const machine = compose(env, requestOrigin);
    // A forged Host header makes a new origin each time, so only a few are kept.
    if (machines.size < 8) machines.set(requestOrigin, machine);
    return machine;
  };
}

function writeLine(line: string): void {
  // oxlint-disable-next-line no-console -- the one place where log lines leave the worker
  console.log(line);
}
