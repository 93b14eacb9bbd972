import type { RawCue } from "./parse-timed-text.ts";

/** How long a cue without a length lasts where no other follows. */
const SHORTEST_MS = 1_000;
/** Captions that roll: a cue begins where the one before it ends, or almost. */
const ROLLING_GAP_MS = 100;
const ROLLING_CUES = 3;
const ROLLING_SHARE = 0.3;

/** Cues by their times, each with a length, without the lines that rolling captions say twice; and how many of them changed. */
export function tidyCues(read: readonly RawCue[]): { cues: RawCue[]; repaired: number } {
  const ordered = read.toSorted((one, other) => one.startMs - other.startMs);
  const lengthened = ordered.map((cue, at) => giveLength(cue, ordered[at + 1]));
  const cues = dropRepeats(lengthened);
  const changed = new Set(cues);
  const displaced = countDisplaced(read);
  return {
    cues: cues.filter(({ lines }) => lines.length > 0),
    repaired: displaced + ordered.filter((cue) => !changed.has(cue)).length,
  };
}

/** Cues that begin before one that stands above them. */
function countDisplaced(read: readonly RawCue[]): number {
  let latest = 0;
  let count = 0;
  for (const { startMs } of read) {
    if (startMs < latest) count += 1;
    latest = Math.max(latest, startMs);
  }
  return count;
}

function giveLength(cue: RawCue, next: RawCue | undefined): RawCue {
  if (cue.endMs > cue.startMs) return cue;
  const until = next === undefined || next.startMs <= cue.startMs ? Infinity : next.startMs;
  return { ...cue, endMs: Math.min(until, cue.startMs + SHORTEST_MS) };
}

/** Automatic captions show the line before once more above the new one, and then alone for a moment. */
function dropRepeats(cues: RawCue[]): RawCue[] {
  const repeats = cues.map((cue, at) => countRepeated(cues[at - 1], cue));
  const rolling = repeats.filter((count) => count > 0).length;
  if (rolling < ROLLING_CUES || rolling < cues.length * ROLLING_SHARE) return cues;
  return cues.map((cue, at) => {
    const count = repeats[at] ?? 0;
    return count === 0 ? cue : { ...cue, lines: listSaid(cue).slice(count) };
  });
}

/** How many lines at the beginning of a cue are the last ones of the cue before it. */
function countRepeated(before: RawCue | undefined, cue: RawCue): number {
  if (before === undefined || cue.startMs - before.endMs > ROLLING_GAP_MS) return 0;
  const said = listSaid(before).map(dropTags);
  const lines = listSaid(cue).map(dropTags);
  for (let count = Math.min(said.length, lines.length); count > 0; count -= 1) {
    if (said.slice(-count).join("\n") === lines.slice(0, count).join("\n")) return count;
  }
  return 0;
}

function listSaid({ lines }: RawCue): string[] {
  return lines.filter((line) => dropTags(line) !== "");
}

function dropTags(line: string): string {
  return line.replaceAll(/<[^<>]*>/g, "").trim();
}
