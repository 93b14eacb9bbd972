import type { SessionPerson } from "@learnlab/adapters/auth";
import { type Actor, type LearnerSettings, type Person, Role } from "@learnlab/domain";

import type { Machine } from "../compose.ts";

/** How often it is written down that a session is used. */
const NOTED_EACH_MS = 3_600_000;

export interface Session {
  actor: Actor | null;
  person: Person | null;
  /** Of the person; null where they never saved any. */
  settings: LearnerSettings | null;
  /** Of the session itself; it opens nothing. */
  sessionId: string | null;
}

/** Who a request's cookie, or signed bearer token, stands for. */
export async function readSession(machine: Machine, headers: Headers): Promise<Session> {
  const session = await machine.sessions.read(headers);
  if (session === null) return { actor: null, person: null, settings: null, sessionId: null };
  const { sessionId, lastUsedAt, settings, ...row } = session;
  if (lastUsedAt < machine.clock.now() - NOTED_EACH_MS) {
    machine.background.run("session.not_noted", () => machine.sessions.noteUse(sessionId));
  }
  const person = toPerson(row);
  return { actor: { userId: person.id, role: person.role }, person, settings, sessionId };
}

type Row = Omit<SessionPerson, "sessionId" | "lastUsedAt" | "settings">;

function toPerson({ role, ...person }: Row): Person {
  return { ...person, role: Role.catch("learner").parse(role), disabled: false };
}
