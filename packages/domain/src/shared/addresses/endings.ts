import registered from "tlds" with { type: "json" };

const all = new Set<string>(registered);

/** Nothing but the end of an address, as good as always. */
const common = new Set("com net org biz edu gov mil mobi xyz".split(" "));
/** Words that many addresses end in, and that few programs have as the name of a field. */
const wordly = new Set(
  "academy agency app asia bank bet bid bond business buzz cash casino center chat click cloud club codes company consulting dating deals dev digital direct domains email energy events example exchange expert express family finance fund fyi games global gold group guru health help homes host icu info int land lat legal life link lol ltd market marketing media men money monster network news ninja online page party pics poker porn pro promo pub quest rocks sale school schule services sex sexy shop site social software solutions store support surf systems team tech tel tips tools trade travel vip website wiki win works world wtf zone".split(
    " ",
  ),
);
/** Countries whose letters are what programs call the parts of things: `bird.is`, `wheel.no`, `row.id`. */
const fieldLike = new Set("am as by do id in is na no pk so to".split(" "));
/** Domains that people write in their own letters but that are not registered so. */
const spelled = new Set(["コム", "ком", "орг", "ру", "닷컴", "닷넷"]);

/** Where Korean and Japanese go on without a blank: "학교.한국을", "学校.みんなを". */
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
 * How surely a word ends an address on the web: by itself ("common"); unless code is meant ("usual");
 * where the sentence asks for one ("field"); or where it asks to browse ("rare").
 */
export type EndingKind = "common" | "usual" | "field" | "rare";

/** What kind of ending a word is, by the registry of IANA; null for none. Letters that look alike count. */
export function findEndingKind(word: string): EndingKind | null {
  const lower = word.toLowerCase();
  if (lower.startsWith("xn--") || spelled.has(lower)) return "usual";
  if (runsOn.test(lower)) return "rare";
  const kind = findRegistered(lower);
  if (kind !== null || !/\p{L}/u.test(lower)) return kind;
  const latin = Array.from(lower, (letter) => latinLike[letter] ?? letter).join("");
  return latin === lower ? null : findRegistered(latin);
}

/** How many letters of a name's last part go on with the sentence, in a language without blanks. */
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
