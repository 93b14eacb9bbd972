/** A path of our own to go to after signing in; anything else is home. */
export function safeNext(next: string | string[] | undefined): string {
  if (typeof next !== "string" || !/^\/(?![/\\])/.test(next)) return "/";
  return /^\/sign-(?:in|up)/.test(next) ? "/" : next;
}

/** The other door, from which one goes on to the same place. */
export function withNext(door: string, next: string | string[] | undefined): string {
  const goal = safeNext(next);
  return goal === "/" ? door : `${door}?next=${encodeURIComponent(goal)}`;
}
