import type { Reason } from "@learnlab/domain/client";

import type { Why } from "../api-client.ts";

/** What an endpoint outside tRPC says of a refusal, from problem+json; anything else says nothing. */
export function readProblem(text: string): { why: Why; message: string | null } {
  const { code, details, message, detail } = parseObject(text) ?? {};
  // The REST interface has the name of RFC 9457 for the sentence.
  const sentence = message ?? detail;
  return {
    why: typeof code === "string" ? trustReason(code, details) : { reason: null, details: null },
    message: typeof sentence === "string" ? sentence : null,
  };
}

// The worker sends a reason's details as the domain declares them, and omits empty ones.
function trustReason(reason: string, details: unknown = {}): Reason {
  return { reason, details } as Reason;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : null;
  } catch {
    // A proxy's own page has no sentence to show.
    return null;
  }
}
