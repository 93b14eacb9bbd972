import { readFileSync } from "node:fs";

/** The processor time of a process in ticks, and its state, as Linux reports them. */
interface Load {
  ticks: number;
  /** R: running or waiting for a processor; D: waiting for a disk; S: idle. */
  state: string;
}

/** Linux has reported a hundred ticks per second since 2.6. */
const TICK_MS = 10;
/** An idle runtime takes half a percent of a processor; anything below this share counts as idle. */
const LEAST_SHARE = 0.02;

/** Null if the system does not tell, or if there is no such process. */
export function readLoad(pid: number): Load | null {
  try {
    return parseLoad(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return null;
  }
}

/** The name before the state may contain spaces and brackets. */
export function parseLoad(stat: string): Load | null {
  const [, state, rest = ""] = /^\d+ \(.*\) (\S) (.*)$/s.exec(stat) ?? [];
  const fields = rest.split(" ").map(Number);
  const ticks = (fields[10] ?? Number.NaN) + (fields[11] ?? Number.NaN);
  return state === undefined || Number.isNaN(ticks) ? null : { state, ticks };
}

/** Returns a function that tells whether the process has worked since its last call. */
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
