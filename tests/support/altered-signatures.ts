const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** The text with another sign at a place, counted from 0, whichever sign is there. */
export function alterAt(text: string, at: number): string {
  const other = text[at] === "A" ? "B" : "A";
  return `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
}

/**
 * The three other texts that a lenient reader takes for the same 32 bytes: the last of their 43 signs in base64 has
 * two bits that say nothing, and nothing but zeros is written there.
 */
export function writeLoosely(signature: string, lastSigns: "+/" | "-_"): string[] {
  const signs = `${SIGNS}${lastSigns}`;
  const last = signs.indexOf(signature[42] ?? "");
  if (last % 4 !== 0) throw new Error(`${signature} is not 32 bytes in base64.`);
  return [1, 2, 3].map(
    (spare) => `${signature.slice(0, 42)}${signs[last + spare]}${signature.slice(43)}`,
  );
}
