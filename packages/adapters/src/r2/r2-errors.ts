import { DomainError } from "@learnlab/domain";

/** R2's error numbers that a caller can cause (developers.cloudflare.com/r2/api/error-codes). */
export const R2_CODE = {
  entityTooSmall: 10_011,
  noSuchUpload: 10_024,
  invalidPart: 10_025,
  unequalParts: 10_048,
} as const;

/** The number at the end of an R2 error's message, `null` for any other error. */
export function readR2Code(error: unknown): number | null {
  const match = error instanceof Error ? /\((\d{5})\)$/.exec(error.message) : null;
  return match === null ? null : Number(match[1]);
}

/** Locally, a write on a full disk never answers; on Cloudflare nothing of ours takes this long. */
const PATIENCE_MS = 10_000;

/** Runs an R2 operation and turns its failure into a transient one. */
export async function askR2<T>(work: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("R2 did not answer in time.")), patienceMs);
  });
  try {
    return await Promise.race([work(), late]);
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw new DomainError("supplier_failed", "The media store does not answer right now.", {
      reason: "media.store_failed",
      retryable: true,
      cause,
    });
  } finally {
    clearTimeout(timer);
  }
}
