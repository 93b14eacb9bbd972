import type { Actor } from "@learnlab/domain";
import type { Context, MiddlewareHandler } from "hono";

import type { Machine } from "../../compose.ts";
import type { RememberedAnswer } from "../answer-memory.ts";

/** What every request to the REST interface has with it. */
export interface RestEnv {
  Bindings: { machine: Machine; requestId: string };
  Variables: {
    /** Who asks; set for every address but the open ones. */
    actor: Actor;
    /** How often what the actor has to listen to had changed when they were looked up. */
    contentVersion: number;
    /** The answer to be sent, where it was built before or is kept for the next time. */
    remembered: RememberedAnswer;
    /** SHA-256 of what was sent, where it was read whole. */
    hashSent: () => Promise<string>;
    /** A name for this request: the same for a request that is repeated with its Idempotency-Key. */
    requestKey: string;
    /** Set once what was asked for is done, whatever its answer becomes. */
    isDone: boolean;
  };
}

export type RestContext = Context<RestEnv>;
export type RestMiddleware = MiddlewareHandler<RestEnv>;
