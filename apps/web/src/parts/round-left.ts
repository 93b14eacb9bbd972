/** Below a minute: the displayed seconds, each with the largest remaining time it covers. */
const SAID = [
  { said: 5, upTo: 7 },
  { said: 10, upTo: 15 },
  { said: 20, upTo: 25 },
  { said: 30, upTo: 35 },
  { said: 40, upTo: 45 },
  { said: 60, upTo: 60 },
] as const;

/** A smaller increase of the estimate changes nothing. */
const WOBBLE = 1.3;

/**
 * The displayed seconds of an estimate: a few steps up to a minute, then whole and half minutes, so 90 is
 * about one. It falls with the estimate, rises only if it was far too low, and is never negative.
 */
export function roundLeft(leftMs: number, before: number | null): number {
  const left = leftMs / 1_000;
  const said = findSaid(left);
  if (before === null || said <= before) return said;
  return left > endOf(before) * WOBBLE ? said : before;
}

function findSaid(left: number): number {
  const found = SAID.find(({ upTo }) => left <= upTo);
  return found?.said ?? Math.max(1, Math.round(left / 60)) * 60 + 30;
}

/** The longest time that is displayed as this many seconds. */
function endOf(said: number): number {
  return SAID.find((step) => step.said === said)?.upTo ?? said;
}
