declare global {
  interface Env {
    /** Of `npm start` only: says whether the disk takes anything more. */
    DISK?: Fetcher;
  }
}

/** So long an answer holds; filling the rest of a disk takes longer. */
const KNOWN_FOR_MS = 500;

export interface Storage {
  /** Whether nothing more can be saved; never where it is deployed. `anew` asks whatever was answered before. */
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
    // Who cannot be asked says nothing; the write itself will tell.
    return false;
  }
}
