import type { SQLInputValue, SQLOutputValue } from "node:sqlite";

/**
 * A value as D1 passes it to SQLite: through JSON, so non-finite numbers become null.
 *
 * @throws Error with D1's message
 */
export function toParameter(value: unknown): SQLInputValue {
  if (value === null || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : null;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (value instanceof Uint8Array) return value.slice();
  if (isByteArray(value)) return Uint8Array.from(value);
  throw new Error(
    `Type '${typeof value}' not supported for value '${Object.prototype.toString.call(value)}'`,
  );
}

function isByteArray(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((byte) => typeof byte === "number" && isByte(byte));
}

function isByte(number: number): boolean {
  return number >= 0 && number < 256;
}

/** A cell as D1 returns it: integers as numbers, blobs as arrays of bytes. */
export function toCell(value: SQLOutputValue): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return value instanceof Uint8Array ? Array.from(value) : value;
}
