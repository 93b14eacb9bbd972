import { formatClock } from "../../i18n/index.ts";

/** A word or two are copied as they are. */
const FEWEST_LETTERS = 20;

/** Puts the episode and the time at which it is said below a copied passage. */
export function copyWithTime(
  event: ClipboardEvent,
  { title, findStart }: { title: string; findStart: (from: Node) => number | null },
): void {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return;
  const text = selection.toString().trim();
  const startMs = findStart(selection.getRangeAt(0).startContainer);
  if (text.length < FEWEST_LETTERS || startMs === null || event.clipboardData === null) return;
  event.clipboardData.setData("text/plain", `${text}\n\n${title}, ${formatClock(startMs)}`);
  event.preventDefault();
}
