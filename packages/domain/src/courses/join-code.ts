import type { TokenSource } from "../accounts/index.ts";
import type { Digest } from "../shared/index.ts";

/** No vowels, so that no words arise, and no characters that look alike. */
const LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
/** 28^10 codes, 48 bits: at the rate allowed per address, nobody can guess one. */
const LENGTH = 10;

/** A code that cannot be guessed but can be read aloud and typed. */
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

/** The stored form of a code: people type spaces, hyphens and lower-case letters. */
export function foldJoinCode(typed: string): string {
  return typed.replaceAll(/[\s-]+/g, "").toUpperCase();
}
