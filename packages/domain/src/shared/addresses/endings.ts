import registered from "tlds" with { type: "json" };

const all = new Set<string>(registered);

/** Endings that are almost always part of an address. */
const common = new Set("com net org biz edu gov mil mobi xyz".split(" "));
/** Endings that are also words, but rarely field names in programs. */
const wordly = new Set(
  "academy agency app asia bank bet bid bond business buzz cash casino center chat click cloud club codes company consulting dating deals dev digital direct domains email energy events example exchange expert express family finance fund fyi games global gold group guru health help homes host icu info int land lat legal life link lol ltd market marketing media men money monster network news ninja online page party pics poker porn pro promo pub quest rocks sale school schule services sex sexy shop site social software solutions store support surf systems team tech tel tips tools trade travel vip website wiki win works world wtf zone".split(
    " ",
  ),
);
/** Country endings that are common field names in programs: `bird.is`, `wheel.no`, `row.id`. */
const fieldLike = new Set("am as by do id in is na no pk so to".split(" "));
/** Endings that people spell in their own script and that are not registered that way. */
const spelled = new Set(["コム", "ком", "орг", "ру", "닷컴", "닷넷"]);

/** Where Korean and Japanese continue without a space: "학교.한국을", "学校.みんなを". */
const runsOn = /^(한국|닷컴|닷넷|みんな|コム|ストア|セール)[\p{Script=Hangul}\p{Script=Hiragana}]/u;

const latinLike: Record<string, string> = {
  а: "a",
  е: "e",
  о: "o",
  с: "c",
  р: "p",
  х: "x",
  у: "y",
  і: "i",
  ј: "j",
  ѕ: "s",
  м: "m",
  т: "t",
  г: "r",
  "0": "o",
  "1": "l",
};

/**
 * How certainly a word ends a web address: always ("common"), unless it is code ("usual"), if the sentence
 * asks for an address ("field"), or if it asks to browse ("rare").
 */
export type EndingKind = "common" | "usual" | "field" | "rare";

/** The kind of ending that a word is, by IANA's registry; null for none. Lookalike letters count. */
export function findEndingKind(word: string): EndingKind | null {
  const lower = word.toLowerCase();
  if (lower.startsWith("xn--") || spelled.has(lower)) return "usual";
  if (runsOn.test(lower)) return "rare";
  const kind = findRegistered(lower);
  if (kind !== null || !/\p{L}/u.test(lower)) return kind;
  const latin = Array.from(lower, (letter) => latinLike[letter] ?? letter).join("");
  return latin === lower ? null : findRegistered(latin);
}

/** How many letters after a name's last part belong to the sentence, in a language without spaces. */
export function countRunOn(ending: string): number {
  const [, own = ending] = runsOn.exec(ending) ?? [];
  return ending.length - own.length;
}

function findRegistered(word: string): EndingKind | null {
  if (common.has(word)) return "common";
  if (fieldLike.has(word)) return "field";
  if (!all.has(word)) return null;
  const isUsual = word.length === 2 || wordly.has(word) || /\P{ASCII}/u.test(word);
  return isUsual ? "usual" : "rare";
}
