/** A requested range, before the object's size is known. */
export type RangeRequest =
  | { kind: "span"; start: number; end: number | null }
  | { kind: "suffix"; length: number };

/** What to send: the whole object, bytes `start` to `end` (inclusive), or a 416. */
export type ByteRange =
  | { kind: "whole" }
  | { kind: "range"; start: number; end: number }
  | { kind: "unsatisfiable" };

const ONE_RANGE = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i;

/**
 * Parses a Range header (RFC 9110, 14.1 and 14.2). `null` means that it is ignored: absent, malformed,
 * another unit, or several ranges, which a server may answer with the whole object.
 */
export function readRangeHeader(header: string | null): RangeRequest | null {
  const match = header === null ? null : ONE_RANGE.exec(header);
  if (match === null) return null;
  const [, first = "", last = ""] = match;
  if (first === "") return last === "" ? null : { kind: "suffix", length: toPosition(last) };
  if (last === "") return { kind: "span", start: toPosition(first), end: null };
  const start = toPosition(first);
  const end = toPosition(last);
  return end < start ? null : { kind: "span", start, end };
}

/** Resolves a requested range for an object of `size` bytes. */
export function resolveByteRange(request: RangeRequest | null, size: number): ByteRange {
  if (request === null) return { kind: "whole" };
  if (request.kind === "suffix") return resolveSuffix(request.length, size);
  if (request.start >= size) return { kind: "unsatisfiable" };
  const last = size - 1;
  return {
    kind: "range",
    start: request.start,
    end: request.end === null ? last : Math.min(request.end, last),
  };
}

function resolveSuffix(length: number, size: number): ByteRange {
  // A Content-Range cannot describe part of an empty object.
  if (length === 0 || size === 0) return { kind: "unsatisfiable" };
  return { kind: "range", start: Math.max(0, size - length), end: size - 1 };
}

function toPosition(digits: string): number {
  return Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
}
