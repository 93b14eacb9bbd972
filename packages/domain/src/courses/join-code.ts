import type { TokenSource } from "../accounts/index.ts";
import type { Digest } from "../shared/index.ts";

/** Neither vowels, so that no word comes about, nor what looks like something else. */
const LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
/** 28^10 codes, 48 bits: at the pace that one address is let try, nobody comes upon one. */
const LENGTH = 10;

/** A code that cannot be guessed, and can be read aloud and typed. */
export async function makeJoinCode(deps: { tokens: TokenSource; digest: Digest }): Promise<string> {
  let rest = BigInt(`0x${await deps.digest.sha256(deps.tokens.next())}`);
  const many = BigInt(LETTERS.length);
  let code = "";
  while (code.length < LENGTH) {
    code += LETTERS[Number(rest % many)] ?? "";
    rest /= many;
  }
  return code;
}

/** As it is stored: people type blanks, hyphens and small letters. */
export function foldJoinCode(typed: string): string {
  return typed.replaceAll(/[\s-]+/g, "").toUpperCase();
}
