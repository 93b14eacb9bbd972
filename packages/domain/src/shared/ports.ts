/** Epoch milliseconds, UTC. */
export interface Clock {
  now(): number;
}

/** Creates UUIDv7 texts, which sort by time of creation. */
export interface IdSource {
  next(): string;
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export interface Digest {
  sha256(content: string | Uint8Array): Promise<string>;
}

/** Signs texts with the installation's secret: HMAC-SHA-256 as base64url, 43 characters. */
export interface Signer {
  sign(text: string): Promise<string>;
  /** Takes the same time for a nearly right signature as for any other. */
  isSigned(text: string, signature: string): Promise<boolean>;
}

export type LogFields = Record<string, string | number | boolean | null>;

/** Writes structured lines, which must not contain secrets. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  error(event: string, error: unknown, fields?: LogFields): void;
}

/** Runs work after the answer. Errors are logged under the work's name. */
export interface Background {
  run(name: string, work: () => Promise<void>): void;
}
