import { type Clock, DomainError } from "../shared/index.ts";
import type { KeptAnswer, RepeatedRequests } from "./ports.ts";

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

/**
 * Does a request once, however often it comes with its key within a day: the first answer is given
 * again. Throws `conflict` while it is still being answered, and `invalid` when the key comes with
 * another request. A refusal (400 to 499) is not kept, since nothing was done.
 */
export async function answerOnce(
  deps: { repeatedRequests: RepeatedRequests; clock: Clock },
  request: RepeatableRequest,
  answer: (since: number) => Promise<KeptAnswer>,
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
    case "first":
      return {
        answer: await keepAnswer(deps, request, await answer(claim.since)),
        isReplay: false,
      };
  }
}

async function keepAnswer(
  deps: { repeatedRequests: RepeatedRequests; clock: Clock },
  { userId, key }: RepeatableRequest,
  answer: KeptAnswer,
): Promise<KeptAnswer> {
  const isRefusal = answer.status >= 400 && answer.status < 500;
  if (isRefusal) await deps.repeatedRequests.release({ userId, key });
  else await deps.repeatedRequests.keep({ userId, key, ...answer, at: deps.clock.now() });
  return answer;
}
