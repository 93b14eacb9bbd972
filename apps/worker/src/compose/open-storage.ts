declare global {
  interface Env {
    /** Only set by `npm start`: tells whether the disk is full. */
    DISK?: Fetcher;
  }
}

/** How long an answer is reused; filling the rest of a disk takes longer. */
const KNOWN_FOR_MS = 500;

export interface Storage {
  /** Whether nothing can be saved; never true on Cloudflare. `anew` ignores the cached answer. */
  isFull(anew?: "anew"): Promise<boolean>;
}

export function openStorage({ DISK }: Pick<Env, "DISK">, now: () => number): Storage {
  let known = { isFull: false, at: Number.NEGATIVE_INFINITY };
  return {
    async isFull(anew) {
      if (DISK === undefined) return false;
      if (anew === undefined && now() - known.at < KNOWN_FOR_MS) return known.isFull;
      const isFull = await askDisk(DISK);
      known = { isFull, at: now() };
      return isFull;
    },
  };
}

async function askDisk(disk: Fetcher): Promise<boolean> {
  try {
    return (await (await disk.fetch("http://disk/")).text()) === "full";
  } catch {
    // If the binding fails, the write itself will show.
    return false;
  }
}
