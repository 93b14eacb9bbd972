import type { SessionPerson } from "@learnlab/adapters/auth";
import { type ApiContext, appRouter } from "@learnlab/api";
import type { Actor, Person } from "@learnlab/domain";
import { Role } from "@learnlab/domain";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";

import type { HttpVariables } from "./auth.ts";

export function createTrpcRoutes(): Hono<{ Variables: HttpVariables }> {
  const app = new Hono<{ Variables: HttpVariables }>();
  app.all("/trpc/*", (c) =>
    fetchRequestHandler({
      endpoint: "/trpc",
      req: c.req.raw,
      router: appRouter,
      createContext: () => createContext(c.var, c.req.raw.headers),
      responseMeta: () => ({ headers: new Headers({ "cache-control": "no-store" }) }),
    }),
  );
  return app;
}

async function createContext(
  { machine, requestId, isForeignOrigin }: HttpVariables,
  headers: Headers,
): Promise<ApiContext> {
  const session = await machine.sessions.read(headers);
  const person = session === null ? null : toPerson(session);
  const actor: Actor | null = person === null ? null : { userId: person.id, role: person.role };
  return { deps: machine, actor, person, requestId, isForeignOrigin };
}

function toPerson({ role, ...person }: SessionPerson): Person {
  return { ...person, role: Role.catch("learner").parse(role), disabled: false };
}
