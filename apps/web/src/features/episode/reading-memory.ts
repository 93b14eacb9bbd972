const STORED = "learnlab.both-languages";

/** Whether both languages are shown beside each other on this device. */
export function recallBoth(): boolean {
  try {
    return localStorage.getItem(STORED) === "yes";
  } catch {
    // Storage may be forbidden: then each visit begins with one language.
    return false;
  }
}

export function rememberBoth(isBoth: boolean): void {
  try {
    if (isBoth) localStorage.setItem(STORED, "yes");
    else localStorage.removeItem(STORED);
  } catch {
    // As above: nothing is lost but the memory of this choice.
  }
}
