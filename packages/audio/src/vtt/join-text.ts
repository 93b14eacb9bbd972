import { isUnspaced } from "./measure-text.ts";

/** Two pieces of running text, with a space between unless their script has none. */
export function joinText(one: string, other: string): string {
  const isJoined = isUnspaced(one.at(-1) ?? "") && isUnspaced(other.at(0) ?? "");
  return isJoined ? `${one}${other}` : `${one} ${other}`;
}
