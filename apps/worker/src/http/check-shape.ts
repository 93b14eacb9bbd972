import { ambiguousForm, tooDeep, tooManyParts } from "./request-refusal.ts";

/** Nesting levels of JSON; our deepest input has six. */
const DEEPEST = 32;
/** Fields and files of a form; our largest has six. */
const MOST_PARTS = 64;

const code = (character: string): number => character.charCodeAt(0);
const [QUOTE, BACKSLASH, AMPERSAND] = [code('"'), code("\\"), code("&")];
const OPENING = new Set([code("["), code("{")]);
const CLOSING = new Set([code("]"), code("}")]);

/** Refuses JSON that is nested too deeply, without parsing or validating it. */
export function checkDepth(bytes: Uint8Array): void {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) isInString = !isInString;
    else if (isInString) at += byte === BACKSLASH ? 1 : 0;
    else if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    if (depth > DEEPEST) throw tooDeep();
  }
}

/** Counts the parts of a form while it arrives, and refuses one with too many. */
export interface PartCounter {
  add(chunk: Uint8Array): void;
}

/** Null for a content type without parts, and for an unreadable form. */
export function countParts(contentType: string | null): PartCounter | null {
  const type = (contentType ?? "").toLowerCase();
  if (type.startsWith("application/x-www-form-urlencoded")) {
    return createCounter(Uint8Array.of(AMPERSAND));
  }
  if (!type.startsWith("multipart/")) return null;
  const boundary = findBoundary(contentType ?? "");
  return boundary === null ? null : createCounter(new TextEncoder().encode(`--${boundary}`));
}

/** What stands between the parts of a form; null for a content type that does not tell. */
export function findBoundary(contentType: string): string | null {
  const boundaries = [...contentType.matchAll(/;\s*boundary=(?:"([^"]+)"|([^\s;]+))/gi)];
  // Two parsers could choose different boundaries.
  if (boundaries.length > 1) throw ambiguousForm();
  const [, quoted, bare] = boundaries[0] ?? [];
  return quoted ?? bare ?? null;
}

/** Finds the boundary even across chunks. */
function createCounter(mark: Uint8Array): PartCounter {
  let found = 0;
  let matched = 0;
  const fallbacks = listFallbacks(mark);
  return {
    add(chunk) {
      for (const byte of chunk) {
        while (matched > 0 && byte !== mark[matched]) matched = fallbacks[matched - 1] ?? 0;
        if (byte === mark[matched]) matched += 1;
        if (matched < mark.length) continue;
        matched = 0;
        found += 1;
        // The final boundary ends the last part.
        if (found > MOST_PARTS) throw tooManyParts();
      }
    },
  };
}

/** The Knuth-Morris-Pratt table: how much of the boundary still matches after a mismatch at each byte. */
function listFallbacks(mark: Uint8Array): number[] {
  const fallbacks = [0];
  let matched = 0;
  for (let at = 1; at < mark.length; at += 1) {
    while (matched > 0 && mark[at] !== mark[matched]) matched = fallbacks[matched - 1] ?? 0;
    if (mark[at] === mark[matched]) matched += 1;
    fallbacks.push(matched);
  }
  return fallbacks;
}
