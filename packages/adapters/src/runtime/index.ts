/** The runtime's clock, ids, randomness, digests and log lines. */
import type {
  Clock,
  Digest,
  IdSource,
  Log,
  LogFields,
  TokenSource,
  Waiting,
} from "@learnlab/domain";
import { uuidv7 } from "uuidv7";

export { createSigner } from "./signer.ts";
export { retryStore } from "./retry-store.ts";

export const systemClock: Clock = { now: () => Date.now() };

export const systemWaiting: Waiting = {
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: () => Math.random(),
};

export const uuidSource: IdSource = { next: () => uuidv7() };

export const tokenSource: TokenSource = {
  next() {
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    return btoa(String.fromCharCode(...bytes))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");
  },
};

export const webDigest: Digest = {
  async sha256(content) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    // A copy, because a digest cannot read from a shared buffer.
    const hash = await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes));
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
  },
};

/** Writes one JSON object per line with `write`; every line carries the given fields. */
export function createJsonLog(write: (line: string) => void, fixed: LogFields = {}): Log {
  return {
    info: (event, fields = {}) =>
      write(JSON.stringify({ level: "info", event, ...fixed, ...fields })),
    error: (event, error, fields = {}) =>
      write(
        JSON.stringify({ level: "error", event, ...fixed, ...fields, ...describeError(error) }),
      ),
  };
}

function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: String(error) };
  const message = sayFailure(error);
  const cause = error.cause instanceof Error ? sayFailure(error.cause) : "";
  const stack = (error.stack ?? "").replace(error.message, () => message);
  return { error: message, name: error.name, cause, stack };
}

/** The message of a failed query contains its values: people's texts, addresses and names. */
function sayFailure(error: Error): string {
  if (!("query" in error) || !("params" in error)) return error.message;
  return `Failed query: ${String(error.query)}`;
}
