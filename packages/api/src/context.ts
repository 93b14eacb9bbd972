import type { Actor, Device, LearnerSettings, Person } from "@learnlab/domain";

import type { ApiDeps } from "./deps.ts";

/** One request with its caller. */
export interface ApiContext {
  deps: ApiDeps;
  actor: Actor | null;
  person: Person | null;
  /** The person's settings; null if they never saved any. */
  settings: LearnerSettings | null;
  requestId: string;
  /** The id of the session, which grants nothing. */
  sessionId: string | null;
  device: Device;
  /** Additional headers of the answer, for example a new session. */
  answerHeaders: { append(name: string, value: string): void };
}
