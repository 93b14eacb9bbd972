import type { DiskFault } from "../http/request-refusal.ts";

declare global {
  interface Env {
    /** Only set by `npm start`: tells whether the disk is full or can only be read. */
    DISK?: Fetcher;
  }
}

/** How long an answer is reused; filling the rest of a disk takes longer. */
const KNOWN_FOR_MS = 500;

/** In the words of the start script and of `/healthz`. */
const FAULTS: readonly DiskFault[] = ["disk full", "read only"];

export interface Storage {
  /** Why nothing can be saved; null where it can, and always on Cloudflare. `anew` ignores the cached answer. */
  findFault(anew?: "anew"): Promise<DiskFault | null>;
}

export function openStorage({ DISK }: Pick<Env, "DISK">, now: () => number): Storage {
  let known: { fault: DiskFault | null; at: number } = {
    fault: null,
    at: Number.NEGATIVE_INFINITY,
  };
  return {
    async findFault(anew) {
      if (DISK === undefined) return null;
      if (anew === undefined && now() - known.at < KNOWN_FOR_MS) return known.fault;
      const fault = await askDisk(DISK);
      known = { fault, at: now() };
      return fault;
    },
  };
}

async function askDisk(disk: Fetcher): Promise<DiskFault | null> {
  try {
    const answer = await (await disk.fetch("http://disk/")).text();
    return FAULTS.find((fault) => fault === answer) ?? null;
  } catch {
    // If the binding fails, the write itself will show.
    return null;
  }
}
