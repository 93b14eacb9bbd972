import { HOUR_MS } from "@learnlab/domain/client";

/**
 * The new address that waits for its confirmation, as this tab knows it. Nobody else may say: an answer of
 * the API would tell whether the address has an account already.
 */
export interface PendingEmail {
  owner: string;
  email: string;
  /** Until when the link in the mail works, in epoch ms. */
  until: number;
}

const KEPT = "learnlab.newEmail";

export function keepPending({ owner, email }: Omit<PendingEmail, "until">, now: number): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ owner, email, until: now + HOUR_MS }));
  } catch {
    // Storage may be forbidden: then only the toast has said it.
  }
}

/** What waits for this person and is neither confirmed nor over. */
export function readPending(
  { id, email }: { id: string; email: string },
  now: number,
): string | null {
  const kept = read();
  if (kept === null || kept.owner !== id || kept.until <= now) return null;
  return kept.email === email ? null : kept.email;
}

function read(): PendingEmail | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
    return isPending(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isPending(kept: unknown): kept is PendingEmail {
  return (
    typeof kept === "object" &&
    kept !== null &&
    "owner" in kept &&
    "email" in kept &&
    typeof kept.email === "string" &&
    "until" in kept &&
    typeof kept.until === "number"
  );
}
