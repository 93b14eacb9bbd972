const OWNER = "learnlab.owner";

/** The person whose data is on this device; null if there is none, or storage is forbidden. */
export function readOwner(): string | null {
  try {
    return localStorage.getItem(OWNER);
  } catch {
    return null;
  }
}

export function writeOwner(personId: string | null): void {
  try {
    if (personId === null) localStorage.removeItem(OWNER);
    else localStorage.setItem(OWNER, personId);
  } catch {
    // Then nothing is kept on this device.
  }
}
