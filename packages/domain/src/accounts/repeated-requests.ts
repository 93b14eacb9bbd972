import { type Clock, DomainError } from "../shared/index.ts";

/** As long as Stripe keeps its keys. */
const KEPT_MS = 24 * 3_600_000;

/** No request of ours takes longer: one that has no answer by then died with its process. */
const LOST_MS = 120_000;

export interface RepeatableRequest {
  userId: string;
  /** What the client calls this request, 1 to 255 characters. */
  key: string;
  /** Of all that makes the request what it is. */
  requestHash: string;
}

/** An answer, and whether what was asked for is known to be done. */
interface GivenAnswer extends KeptAnswer {
  isDone: boolean;
}

/**
 * Does a request once, however often it comes with its key within a day. Once it is done its answer is
 * given again, whatever the status. A refusal (400 to 499) before that frees the key. After a failure
 * of ours, where nobody knows how far it came, the same request goes on under the same `since`, out of
 * which the name of what is made follows. Throws `conflict` while the first request is still at work,
 * and `invalid` when the key comes with another request.
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
      throw new DomainError("conflict", "The first request with this key is still at work.", {
        reason: "request.running",
      });
    case "other":
      throw new DomainError("invalid", "This key came with another request before.", {
        reason: "request.key_reused",
      });
    case "first": {
      // Whoever died with this key before may have done it: then its name must stay the same.
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

/** What became of a request that carried a key, when the same key comes again. */
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

/** The answers to requests with an Idempotency-Key. */
export interface RepeatedRequests {
  /**
   * Takes the key for a request, in one step. A key from before `forgottenBefore` is free again; one
   * whose request has not been answered since `lostBefore` is taken over by the same request.
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
  /** Frees a key whose request was refused: nothing was done. */
  release(key: RequestKey): Promise<void>;
  /** Lets the same request take a key over at once, under the time at which it was first used. */
  reopen(key: RequestKey): Promise<void>;
}
