import type { SessionPerson } from "@learnlab/adapters/auth";
import { type Actor, type LearnerSettings, type Look, type Person, Role } from "@learnlab/domain";

import type { Machine } from "../compose.ts";

/** The minimum time between two records of a session's use. */
const NOTED_EACH_MS = 3_600_000;
/** The same of a person, whichever session it is. */
const SEEN_EACH_MS = 15 * 60_000;

export interface Session {
  actor: Actor | null;
  person: Person | null;
  /** The person's settings; null if they never saved any. */
  settings: LearnerSettings | null;
  /** Counts changes to the person's episodes and progress. */
  contentVersion: number;
  /** The session's id, which grants nothing. */
  sessionId: string | null;
  /** Set if it is an admin who looks at LearnLab as this person. */
  look: Look | null;
}

const NOBODY: Session = {
  actor: null,
  person: null,
  settings: null,
  contentVersion: 0,
  sessionId: null,
  look: null,
};

/** The session of the request's cookie or signed bearer token. */
export async function readSession(machine: Machine, headers: Headers): Promise<Session> {
  const session = await machine.sessions.read(headers);
  if (session === null) return NOBODY;
  const { sessionId, lastUsedAt, lastSeenAt, settings, contentVersion, look, ...row } = session;
  const person = toPerson(row);
  if (look !== null) {
    const actor = { userId: person.id, role: person.role, lookedAtBy: look.by };
    return { actor, person, settings, contentVersion, sessionId, look };
  }
  if (lastUsedAt < machine.clock.now() - NOTED_EACH_MS) {
    machine.background.run("session.not_noted", () => machine.sessions.noteUse(sessionId));
  }
  const unlessSince = machine.clock.now() - SEEN_EACH_MS;
  if (lastSeenAt === null || lastSeenAt < unlessSince) {
    const seen = { userId: row.id, unlessSince };
    machine.background.run("person.not_noted", () => machine.sessions.noteSeen(seen));
  }
  const actor = { userId: person.id, role: person.role };
  return { actor, person, settings, contentVersion, sessionId, look };
}

type Row = Omit<
  SessionPerson,
  "sessionId" | "lastUsedAt" | "lastSeenAt" | "settings" | "contentVersion" | "look"
>;

function toPerson({ role, ...person }: Row): Person {
  return { ...person, role: Role.catch("learner").parse(role), disabled: false };
}
