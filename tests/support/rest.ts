import { env, fetchWorker } from "#bindings";
import { createToken, Scope } from "@learnlab/domain";
import { compose, type Machine } from "@learnlab/worker/compose";
import { createRestRoutes } from "@learnlab/worker/rest";

import { call, ORIGIN, type TestPerson } from "./people.ts";

export interface RestCall {
  /** An access token, or a person with a session. */
  as?: string | TestPerson | null;
  method?: string;
  body?: unknown;
  /** Sent as it is, in the place of a JSON body. */
  raw?: BodyInit;
  headers?: Record<string, string>;
}

/** Calls the REST interface; a token comes from another system, which sends no Origin of ours. */
export function rest(path: string, options: RestCall = {}): Promise<Response> {
  const { as = null, headers = {}, raw, ...rest } = options;
  const credential = typeof as === "string" ? { authorization: `Bearer ${as}` } : {};
  const sent = { ...credential, ...headers };
  if (raw === undefined) {
    return call(path, { ...rest, as: typeof as === "string" ? null : as, headers: sent });
  }
  const cookie = typeof as === "object" && as !== null ? { cookie: as.cookie } : {};
  return fetchWorker(
    new Request(`${ORIGIN}${path}`, {
      method: options.method ?? "POST",
      headers: { origin: ORIGIN, ...cookie, ...sent },
      body: raw,
    }),
  );
}

/** Calls the REST interface of a machine of one's own, with an access token. */
export function openRestOn(machine: Machine) {
  const app = createRestRoutes();
  return (
    path: string,
    { as: token, ...sent }: { as: string; body?: unknown; raw?: FormData; headers?: object },
  ): Promise<Response> => {
    const isJson = sent.raw === undefined;
    const headers = {
      authorization: `Bearer ${token}`,
      ...(isJson ? { "content-type": "application/json" } : {}),
      ...sent.headers,
    };
    const body = isJson ? JSON.stringify(sent.body) : (sent.raw ?? null);
    const request = new Request(`${ORIGIN}${path}`, { method: "POST", headers, body });
    return Promise.resolve(
      app.fetch(request, { machine, requestId: "request-1", noteRoute: () => {} }),
    );
  };
}

/** A token of the person with the scopes, all of them when none are named. */
export async function makeToken(
  person: TestPerson,
  scopes: string[] = Scope.options,
): Promise<string> {
  const actor = { userId: person.id, role: "learner" } as const;
  const wanted = { name: "For tests", expiresInDays: 30, actor };
  const named = Scope.options.filter((scope) => scopes.includes(scope));
  return (await createToken(compose(env, ORIGIN), { ...wanted, scopes: named })).token;
}

/** What a refusal says. */
export async function readProblem(response: Response) {
  const problem = await response.json<{
    type: string;
    title: string;
    status: number;
    detail: string;
    code: string;
  }>();
  return { ...problem, contentType: response.headers.get("content-type") };
}
