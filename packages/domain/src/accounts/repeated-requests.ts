import { type Clock, DomainError } from "../shared/index.ts";

/** The same time as at Stripe. */
const KEPT_MS = 24 * 3_600_000;

/** Longer than any request of ours: one without an answer by then died with its process. */
const LOST_MS = 120_000;

export interface RepeatableRequest {
  userId: string;
  /** The client's name for this request, 1 to 255 characters. */
  key: string;
  /** A hash of everything that defines the request. */
  requestHash: string;
}

/** An answer, and whether the requested action is known to be done. */
interface GivenAnswer extends KeptAnswer {
  isDone: boolean;
}

/**
 * Performs a request once, however often its key is sent within a day. Once it is done, the same answer is
 * given again, whatever its status. A refusal (400 to 499) before that frees the key. After an error of
 * ours with an unknown outcome, the same request continues under the same `since`, from which the name of
 * the result is derived. Throws `conflict` while the first request is running, and `invalid` if the key is
 * sent with another request.
 */
export async function answerOnce(
  deps: { repeatedRequests: RepeatedRequests; clock: Clock },
  request: RepeatableRequest,
  answer: (since: number) => Promise<GivenAnswer>,
): Promise<{ answer: KeptAnswer; isReplay: boolean }> {
  const at = deps.clock.now();
  const claim = await deps.repeatedRequests.claim({
    ...request,
    at,
    forgottenBefore: at - KEPT_MS,
    lostBefore: at - LOST_MS,
  });
  switch (claim.state) {
    case "answered":
      return { answer: claim.answer, isReplay: true };
    case "running":
      throw new DomainError(
        "conflict",
        "The first request with this key is still being processed.",
        {
          reason: "request.running",
        },
      );
    case "other":
      throw new DomainError("invalid", "This key was used with another request before.", {
        reason: "request.key_reused",
      });
    case "first": {
      // An earlier process that died with this key may have done it: then the name must stay the same.
      const isFresh = claim.since === at;
      const given = await answer(claim.since);
      return { answer: await keepAnswer(deps, request, { ...given, isFresh }), isReplay: false };
    }
  }
}

async function keepAnswer(
  deps: { repeatedRequests: RepeatedRequests; clock: Clock },
  { userId, key }: RepeatableRequest,
  { isDone, isFresh, ...answer }: GivenAnswer & { isFresh: boolean },
): Promise<KeptAnswer> {
  if (isDone || answer.status < 400) {
    await deps.repeatedRequests.keep({ userId, key, ...answer, at: deps.clock.now() });
  } else if (answer.status < 500 && isFresh) {
    await deps.repeatedRequests.release({ userId, key });
  } else {
    await deps.repeatedRequests.reopen({ userId, key });
  }
  return answer;
}

/** The state of a key when it is sent again. */
export type RepeatedRequest =
  /** `since`: when the key was first used, in epoch ms. */
  | { state: "first"; since: number }
  | { state: "running" }
  | { state: "other" }
  | { state: "answered"; answer: KeptAnswer };

export interface KeptAnswer {
  status: number;
  body: string;
  location: string | null;
}

interface RequestKey {
  userId: string;
  key: string;
}

/** Stored answers to requests with an Idempotency-Key. */
export interface RepeatedRequests {
  /**
   * Claims the key for a request in one statement. A key from before `forgottenBefore` is free again; one
   * whose request has had no answer since `lostBefore` is taken over by the same request.
   */
  claim(
    claim: RequestKey & {
      requestHash: string;
      at: number;
      forgottenBefore: number;
      lostBefore: number;
    },
  ): Promise<RepeatedRequest>;
  keep(answer: RequestKey & KeptAnswer & { at: number }): Promise<void>;
  /** Frees the key of a refused request: nothing was done. */
  release(key: RequestKey): Promise<void>;
  /** Lets the same request take over a key at once, with the time at which it was first used. */
  reopen(key: RequestKey): Promise<void>;
}
