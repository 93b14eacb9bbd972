import type { createApp } from "@learnlab/worker/app";
import { expect } from "vitest";

import { ORIGIN, type TestPerson } from "../people.ts";
import type { Study } from "./open-study.ts";

/** A request that is to be counted. */
export interface Asked {
  as?: TestPerson | null;
  path: string;
  method?: string;
  body?: unknown;
  raw?: FormData;
  headers?: Record<string, string>;
}

/** Makes what the request is about, and says what is asked; what is done here is not counted. */
export type Prepare = (study: Study) => Asked | Promise<Asked>;
export type PrepareInput = (study: Study) => unknown;

type Who = "learner" | "teacher" | "admin";

/** How a procedure is asked, by its path. */
export interface Procedure {
  kind: "query" | "mutation";
  prepare: (path: string) => Prepare;
}

export function query(who: Who, input?: PrepareInput): Procedure {
  const prepare =
    (path: string): Prepare =>
    async (study) => {
      const sent = await input?.(study);
      const said = sent === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(sent))}`;
      return { as: study[who], path: `/trpc/${path}${said}` };
    };
  return { kind: "query", prepare };
}

export function mutation(who: Who, input?: PrepareInput): Procedure {
  return mutate((study) => study[who], input ?? (() => ({})));
}

/** A mutation that somebody makes who is there for it alone. */
export function lastMutation(input: PrepareInput): Procedure {
  return mutate((study) => study.newcomer(), input);
}

function mutate(
  findPerson: (study: Study) => TestPerson | Promise<TestPerson>,
  input: PrepareInput,
): Procedure {
  const prepare =
    (path: string): Prepare =>
    async (study) => ({
      as: await findPerson(study),
      path: `/trpc/${path}`,
      method: "POST",
      body: await input(study),
    });
  return { kind: "mutation", prepare };
}

/** Asks an app, in which nobody works on what is asked for, as often as one likes; answers the text. */
export async function askOf(
  app: ReturnType<typeof createApp>,
  bindings: Env,
  { as = null, path, method, body, raw, headers = {} }: Asked,
): Promise<string> {
  const sent = new Headers({ origin: ORIGIN, "cf-connecting-ip": "203.0.113.1", ...headers });
  if (as !== null) sent.set("cookie", as.cookie);
  if (body !== undefined) sent.set("content-type", "application/json");
  const said = raw ?? (body === undefined ? null : JSON.stringify(body));
  const init = { method: method ?? (said === null ? "GET" : "POST"), headers: sent, body: said };
  const queue = {
    ...bindings.GENERATION_NOW,
    send: () => Promise.resolve(),
    sendBatch: () => Promise.resolve(),
  };
  const unlimited = { limit: () => Promise.resolve({ success: true }) };
  const limits = { ABUSE_LIMIT: unlimited, READ_LIMIT: unlimited, ADDRESS_LIMIT: unlimited };
  const quiet = { ...bindings, ...limits, GENERATION_NOW: queue, GENERATION_DAILY: queue };
  const response = await app.request(`${ORIGIN}${path}`, init, quiet);
  const text = new TextDecoder().decode(await response.arrayBuffer());
  expect(response.status, `${path}: ${text}`).toBeLessThan(400);
  return text;
}
