import type { SessionPerson } from "@learnlab/adapters/auth";
import { type Actor, type Person, Role } from "@learnlab/domain";

import type { Machine } from "../compose.ts";

export interface Session {
  actor: Actor | null;
  person: Person | null;
  /** Of the session itself; it opens nothing. */
  sessionId: string | null;
}

/** Who a request's cookie, or signed bearer token, stands for. */
export async function readSession(machine: Machine, headers: Headers): Promise<Session> {
  const session = await machine.sessions.read(headers);
  if (session === null) return { actor: null, person: null, sessionId: null };
  const { sessionId, ...person } = toPerson(session);
  return { actor: { userId: person.id, role: person.role }, person, sessionId };
}

function toPerson({ role, ...person }: SessionPerson): Person & { sessionId: string } {
  return { ...person, role: Role.catch("learner").parse(role), disabled: false };
}
