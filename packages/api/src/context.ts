import type { Actor, Device, LearnerSettings, Person } from "@learnlab/domain";

import type { ApiDeps } from "./deps.ts";

/** One request: who asks, and from where. */
export interface ApiContext {
  deps: ApiDeps;
  actor: Actor | null;
  person: Person | null;
  /** Of the person; null where they never saved any. */
  settings: LearnerSettings | null;
  requestId: string;
  /** Of the session that asks; it opens nothing. */
  sessionId: string | null;
  device: Device;
  /** What the answer carries besides, such as a new session. */
  answerHeaders: { append(name: string, value: string): void };
}
