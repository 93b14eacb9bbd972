/** Keyboard navigation among lines in one column, or in two columns side by side. */
const MOVES: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

const SIDEWAYS = new Set(["ArrowLeft", "ArrowRight"]);

/**
 * The line that a key leads to; null for other keys. Left and right go through all lines, other keys stay
 * in their language.
 */
export function moveOnKey(
  key: string,
  lines: readonly HTMLElement[],
  from: EventTarget | null,
): HTMLElement | null {
  const move = MOVES[key];
  const here = lines.find((line) => line === from);
  if (move === undefined || here === undefined) return null;
  const isSecond = here.hasAttribute("data-second");
  const among = SIDEWAYS.has(key)
    ? lines
    : lines.filter((line) => line.hasAttribute("data-second") === isSecond);
  return among[move(among.indexOf(here), among.length - 1)] ?? null;
}
