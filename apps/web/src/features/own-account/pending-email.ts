import { HOUR_MS } from "@learnlab/domain/client";

/**
 * The new address that waits for confirmation, remembered only in this tab: an answer of the API would
 * reveal whether the address has an account.
 */
export interface PendingEmail {
  owner: string;
  email: string;
  /** When the link in the email expires, in epoch ms. */
  until: number;
}

const KEPT = "learnlab.newEmail";

export function keepPending({ owner, email }: Omit<PendingEmail, "until">, now: number): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ owner, email, until: now + HOUR_MS }));
  } catch {
    // If storage is forbidden, only the toast tells it.
  }
}

/** This person's pending address, unless it is confirmed or has expired. */
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
