import type { Actor } from "@learnlab/domain";
import type { Context, MiddlewareHandler } from "hono";

import type { Machine } from "../../compose.ts";
import type { RememberedAnswer } from "../answer-memory.ts";

/** The variables of every request to the REST interface. */
export interface RestEnv {
  Bindings: {
    machine: Machine;
    requestId: string;
    /** Receives what names the route for the log. */
    noteRoute: (nameRoute: () => string) => void;
  };
  Variables: {
    /** The caller; set for every address except the open ones. */
    actor: Actor;
    /** The version of the caller's content at the time of the request. */
    contentVersion: number;
    /** The answer to send, built earlier or kept for next time. */
    remembered: RememberedAnswer;
    /** The SHA-256 of the body, if it was read whole. */
    hashSent: () => Promise<string>;
    /** A name for this request, the same when it is repeated with its Idempotency-Key. */
    requestKey: string;
    /** True once the requested action was done, whatever the answer is. */
    isDone: boolean;
  };
}

export type RestContext = Context<RestEnv>;
export type RestMiddleware = MiddlewareHandler<RestEnv>;
