import type { TestPerson } from "../people.ts";
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

/** A query of tRPC. */
export function query(who: "learner" | "teacher" | "admin", input?: PrepareInput) {
  return (path: string): Prepare =>
    async (study) => {
      const sent = await input?.(study);
      const said = sent === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(sent))}`;
      return { as: study[who], path: `/trpc/${path}${said}` };
    };
}

/** A mutation of tRPC. */
export function mutation(who: "learner" | "teacher" | "admin", input?: PrepareInput) {
  return (path: string): Prepare =>
    async (study) => ({
      as: study[who],
      path: `/trpc/${path}`,
      method: "POST",
      body: (await input?.(study)) ?? {},
    });
}

/** A mutation that somebody makes who is there for it alone. */
export function lastMutation(input: (study: Study) => object) {
  return (path: string): Prepare =>
    async (study) => ({
      as: await study.newcomer(),
      path: `/trpc/${path}`,
      method: "POST",
      body: input(study),
    });
}
