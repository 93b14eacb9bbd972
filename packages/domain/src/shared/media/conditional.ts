import { parseHttpDate } from "./http-date.ts";

/** The conditional headers of a request; `null` if absent. */
export interface ConditionalHeaders {
  ifMatch: string | null;
  ifNoneMatch: string | null;
  ifModifiedSince: string | null;
  ifUnmodifiedSince: string | null;
}

/** The stored object's current quoted entity tag and time of writing (epoch ms). */
export interface Validators {
  etag: string;
  lastModifiedMs: number;
}

export type ConditionalOutcome = "proceed" | "not_modified" | "precondition_failed";

const ENTITY_TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

/** Evaluates the preconditions of a GET or HEAD in the order of RFC 9110, 13.2.2. */
export function evaluateConditions(
  headers: ConditionalHeaders,
  current: Validators,
): ConditionalOutcome {
  if (!isStillTheSame(headers, current)) return "precondition_failed";
  return isKnownToTheClient(headers, current) ? "not_modified" : "proceed";
}

/**
 * Whether If-Range allows a range (RFC 9110, 13.1.5): no header, the same strong entity tag, or the exact
 * date of the last change.
 */
export function allowsRange(ifRange: string | null, current: Validators): boolean {
  if (ifRange === null) return true;
  if (ifRange.endsWith('"')) return isSameStrongTag(ifRange, current.etag);
  return parseHttpDate(ifRange) === toWholeSecond(current.lastModifiedMs);
}

function isStillTheSame(headers: ConditionalHeaders, current: Validators): boolean {
  if (headers.ifMatch !== null) {
    return anyTag(headers.ifMatch, (tag) => isSameStrongTag(tag, current.etag));
  }
  const since = readDate(headers.ifUnmodifiedSince);
  return since === null || toWholeSecond(current.lastModifiedMs) <= since;
}

function isKnownToTheClient(headers: ConditionalHeaders, current: Validators): boolean {
  if (headers.ifNoneMatch !== null) {
    return anyTag(headers.ifNoneMatch, (tag) => toOpaqueTag(tag) === toOpaqueTag(current.etag));
  }
  const since = readDate(headers.ifModifiedSince);
  return since !== null && toWholeSecond(current.lastModifiedMs) <= since;
}

function anyTag(list: string, matches: (tag: string) => boolean): boolean {
  if (list.trim() === "*") return true;
  return (list.match(ENTITY_TAG) ?? []).some((tag) => matches(tag));
}

function isSameStrongTag(tag: string, current: string): boolean {
  return tag === current && !tag.startsWith("W/");
}

function toOpaqueTag(tag: string): string {
  return tag.startsWith("W/") ? tag.slice(2) : tag;
}

function readDate(header: string | null): number | null {
  return header === null ? null : parseHttpDate(header);
}

function toWholeSecond(epochMs: number): number {
  return Math.floor(epochMs / 1000) * 1000;
}
