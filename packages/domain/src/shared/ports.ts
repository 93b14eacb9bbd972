/** Epoch milliseconds, UTC. */
export interface Clock {
  now(): number;
}

/** New UUIDv7 texts: they sort by the time they were made. */
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
  /** Takes the same time for a signature that is almost right as for any other. */
  isSigned(text: string, signature: string): Promise<boolean>;
}

export type LogFields = Record<string, string | number | boolean | null>;

/** One structured line each; nothing secret goes in. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  error(event: string, error: unknown, fields?: LogFields): void;
}

/** Work that an answer does not wait for. What fails in it is logged under its name. */
export interface Background {
  run(name: string, work: () => Promise<void>): void;
}
