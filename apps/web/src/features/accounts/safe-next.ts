/** A path of ours to open after signing in; home for anything else. */
export function safeNext(next: string | string[] | undefined): string {
  if (typeof next !== "string" || !/^\/(?![/\\])/.test(next)) return "/";
  return /^\/sign-(?:in|up)/.test(next) ? "/" : next;
}

/** A link to the other form that keeps the path to open afterwards. */
export function withNext(door: string, next: string | string[] | undefined): string {
  const goal = safeNext(next);
  return goal === "/" ? door : `${door}?next=${encodeURIComponent(goal)}`;
}
