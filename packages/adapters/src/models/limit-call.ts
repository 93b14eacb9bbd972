import type { ModelRequest } from "@learnlab/domain";

export interface CallLimit {
  timeoutMs: number;
  /** Aborts at the time limit, or when the caller gives up. */
  signal: AbortSignal;
}

/** The limits of one call, whichever model of the list answers. */
export function limitCall(request: ModelRequest): CallLimit {
  // Timers take only whole milliseconds.
  const timeoutMs = Math.max(1, Math.ceil(request.timeoutMs));
  const timeout = AbortSignal.timeout(timeoutMs);
  if (request.signal === undefined) return { timeoutMs, signal: timeout };
  const controller = new AbortController();
  if (request.signal.aborted) controller.abort();
  request.signal.addEventListener("abort", () => controller.abort());
  return { timeoutMs, signal: AbortSignal.any([controller.signal, timeout]) };
}
