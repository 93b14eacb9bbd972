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

export type LogFields = Record<string, string | number | boolean | null>;

/** One structured line each; nothing secret goes in. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  error(event: string, error: unknown, fields?: LogFields): void;
}
