import { readFileSync } from "node:fs";

/** What Linux tells of a process: the time it took of processors, in ticks, and what it does now. */
interface Load {
  ticks: number;
  /** R: on a processor or waiting for one; D: waiting for a disk; S: waiting for something to do. */
  state: string;
}

/** Ten milliseconds each: Linux has had a hundred in a second for whoever asks since 2.6. */
const TICK_MS = 10;
/** Less is the clockwork of a process that waits: an idle runtime was measured at half a percent. */
const LEAST_SHARE = 0.02;

/** Null where the system does not tell, or where there is no such process. */
export function readLoad(pid: number): Load | null {
  try {
    return parseLoad(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return null;
  }
}

/** The name before the state may hold spaces and brackets. */
export function parseLoad(stat: string): Load | null {
  const [, state, rest = ""] = /^\d+ \(.*\) (\S) (.*)$/s.exec(stat) ?? [];
  const fields = rest.split(" ").map(Number);
  const ticks = (fields[10] ?? Number.NaN) + (fields[11] ?? Number.NaN);
  return state === undefined || Number.isNaN(ticks) ? null : { state, ticks };
}

/** Tells, each time it is asked, whether the process has worked since it was asked before. */
export function watchLoad(
  read: () => Load | null,
  now: () => number = () => performance.now(),
): () => boolean | null {
  let before: { ticks: number; at: number } | null = null;
  return () => {
    const load = read();
    if (load === null) return null;
    const since = before;
    const at = now();
    before = { ticks: load.ticks, at };
    if (load.state === "R" || load.state === "D") return true;
    if (since === null) return true;
    return (load.ticks - since.ticks) * TICK_MS >= (at - since.at) * LEAST_SHARE;
  };
}
