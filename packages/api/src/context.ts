import type { Actor, Device, LearnerSettings, Look, Person } from "@learnlab/domain";

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
  /** Set if it is an admin who looks at LearnLab as this person. */
  look: Look | null;
  device: Device;
  /** Additional headers of the answer, for example a new session. */
  answerHeaders: { append(name: string, value: string): void };
}
