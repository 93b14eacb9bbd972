import { findAddresses } from "./find-addresses.ts";

/** Removing one address may leave another; deeper nesting does not occur. */
const MOST_TURNS = 5;

/** A title or sentence without its addresses; empty if nothing else is left. */
export function stripAddresses(text: string, known = ""): string {
  let left = text;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const spans = findAddresses(left, known);
    if (spans.length === 0) return left === text ? text.trim() : closeUp(left);
    left = cut(left, spans);
  }
  return "";
}

function cut(text: string, spans: { from: number; to: number }[]): string {
  let kept = "";
  let at = 0;
  for (const { from, to } of spans) {
    kept += from > at ? `${text.slice(at, from)} ` : "";
    at = Math.max(at, to);
  }
  return kept + text.slice(at);
}

/** Removes empty brackets, spaces before a full stop, and connectors of removed text. */
function closeUp(text: string): string {
  const closed = text
    .replaceAll(/\(\s*\)|\[\s*\]|<\s*>|"\s*"|「\s*」|“\s*”|«\s*»/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\s+(?=[.,;!?…、。])/gu, "")
    .replace(/^[\s.,;:!?·–—-]+/u, "");
  return /[\p{L}\p{N}]/u.test(closed) ? closed.slice(0, findEnd(closed)) : "";
}

/** The end of the last word. A regular expression would start again at each space. */
function findEnd(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s,;:·–—-]/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}
