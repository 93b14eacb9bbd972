/** Below a minute: what is said, in seconds, up to how many are left. */
const SAID = [
  { said: 5, upTo: 7 },
  { said: 10, upTo: 15 },
  { said: 20, upTo: 25 },
  { said: 30, upTo: 35 },
  { said: 40, upTo: 45 },
  { said: 60, upTo: 60 },
] as const;

/** An estimate that grows by less than this is no news. */
const WOBBLE = 1.3;

/**
 * The seconds that are said of an estimate: few steps, one minute meaning less than one, and beyond it whole
 * minutes and a half, so that 90 is about one. It falls with the estimate, and rises only when it was far
 * too low; it is never negative.
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

/** The longest time of which so many seconds are said. */
function endOf(said: number): number {
  return SAID.find((step) => step.said === said)?.upTo ?? said;
}
