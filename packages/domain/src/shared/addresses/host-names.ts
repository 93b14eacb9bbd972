import { isCodeName, isLostBlank, isNamespace, isWellKnown } from "./code-names.ts";
import { type EndingKind, findEndingKind } from "./endings.ts";

/** The context of a name, which distinguishes an address from a field, a file or an abbreviation. */
export interface Surroundings {
  /** A path, a port or a query follows. */
  hasPath: boolean;
  /** A bracket follows, as after a function's name, or the name is in backticks. */
  isCode: boolean;
  /** The sentence asks people to go somewhere. */
  isAsked: boolean;
  /** It asks them to browse. */
  isBrowsed: boolean;
  /** The sentence asks for exactly this name: "sign in at …". */
  isTarget: boolean;
}

const shortOnes = new Set(["t.me", "t.co", "g.co", "x.ai"]);

/** Whether a name such as "learn.example" can be opened and does not name a thing or a file. */
export function isHostName(name: string, around: Surroundings): boolean {
  const kind = findEndingKind(name.slice(name.lastIndexOf(".") + 1));
  if (kind === null) return false;
  if (around.hasPath) return !/^[\w-]+\.(?:py|md)$/i.test(name);
  if (isWellKnown(name) && !around.isTarget) return false;
  if (isAbbreviation(name.toLowerCase().split("."))) return false;
  if (kind === "common") return true;
  return isMeant(name, kind, around);
}

function isMeant(name: string, kind: EndingKind, around: Surroundings): boolean {
  if (around.isTarget) return true;
  if (isLostBlank(name) || isCodeName(name)) return false;
  if (kind === "rare") return around.isBrowsed;
  if (around.isAsked) return true;
  return kind === "usual" && !around.isCode && !isNamespace(name);
}

// "p.es.", "г.Москва" and "2.in" are not addresses; "x.com" and "t.me" are.
function isAbbreviation(labels: string[]): boolean {
  const [before = "", ending = ""] = labels.slice(-2);
  if (shortOnes.has(labels.join("."))) return false;
  if (labels.length > 2 && labels.every((label) => label.length === 1)) return true;
  if (!/\p{L}/u.test(before)) return ending.length < 3;
  if (/^\p{Script=Cyrillic}$/u.test(before)) return true;
  const isCommon = findEndingKind(ending) === "common";
  return labels.length === 2 && /^[a-z]$/.test(before) && !isCommon;
}
