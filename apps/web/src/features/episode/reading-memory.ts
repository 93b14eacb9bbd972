const STORED = "learnlab.both-languages";

/** Whether this device shows both languages side by side. */
export function recallBoth(): boolean {
  try {
    return localStorage.getItem(STORED) === "yes";
  } catch {
    // If storage is forbidden, each visit begins with one language.
    return false;
  }
}

export function rememberBoth(isBoth: boolean): void {
  try {
    if (isBoth) localStorage.setItem(STORED, "yes");
    else localStorage.removeItem(STORED);
  } catch {
    // As above: only this choice is not remembered.
  }
}
