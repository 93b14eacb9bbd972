import { isAskedFor, isTargetOf } from "./cues.ts";
import { type EndingKind, findEndingKind } from "./endings.ts";
import type { Span } from "./find-addresses.ts";
import { findMatches, findSpans, type Search, searchFor } from "./search.ts";

const label = String.raw`[\p{L}\p{N}_-]{1,63}`;
const dot = "dot|d0t|punkt|punto|point|ponto|точка|тчк|ドット|点|てん|닷|점|쩜|도트";
/** Joiners that nobody writes around a word in a sentence: evil[.]com, evil-dot-com, evil 'dot' com. */
const opening = String.raw`[([{<«„“‘'"\/*_–-]`;
const closing = String.raw`[)\]}>»“”’'"\/*_–-]`;
const western = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\d`;
/** The end of an address: Latin and Cyrillic letters up to a space, others as they are read aloud. */
const ended = String.raw`(?:(?:[a-z][ .-]{1,3}){1,3}[a-z]|xn--[a-z\d-]{2,40}|[${western}]{2,24})(?![${western}_])|コム|ネット|ジェーピー|컴(?!퓨)|넷|한국`;
const bracketed = searchFor(
  ".]|. ]|.)|. )|.}|. }|.>|. >|·",
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])([\p{L}\p{N}]{1,63})(\s?)[([{<]\s?[.·]\s?[)\]}>]\s?(${ended})`,
    "giu",
  ),
);
const joined = searchFor(
  dot,
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])([\p{L}\p{N}]{1,63})(\s?)(?:${opening}{1,2}\s?(?:${dot})\s?${closing}{1,2}|,\s?(?:${dot}),)\s?(${ended})`,
    "giu",
  ),
);
/** How programs encode a dot: evil%2Ecom, evil&#46;com. */
const encoded = searchFor(
  "%2e|46;|2e;|&period;",
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(${label})()(?:%2e|&#0{0,4}46;|&#x0{0,4}2e;|&period;)(${ended})`,
    "giu",
  ),
);

const spaced = "c[ -]o[ -]m|n[ -]e[ -]t|o[ -]r[ -]g";
const sure = `com|net|org|info|biz|io|app|dev|ai|co|xyz|online|site|shop|store|click|link|club|tv|gg|tk|example|${spaced}`;
const mark = String.raw`(?=\s?(?:[.,;:!?)/]|$))`;
const stop = String.raw`(?![\p{L}\p{N}'’-])`;
/** Sentences about ".com" itself. */
const named =
  "addresses|like|wie|como|comme|come|как|domains?|domaines?|domini[oi]?s?|domínios?|endung|ending|extensi[oó]n|extens[aã]o|estensione|suffix|terminaison|domen|домена?|зон[аеы]|tld";
const noLabel: Record<string, string> = {
  en: "the|a|an|this|that|these|those|early|first|late|every|each|many|most|some|and|or|of|in|for|with|on|asp|vb|ado|microsoft|use|using|by|no",
  de: "der|den|dem|ein|einen|jeder|dieser|am|zum|vom|im",
  fr: "un|le|ce|du|au|notre|votre|ton|mon|son|dernier|prochain|petit|tout|chaque",
  es: "un|el|al|del|este|ese|cada|otro|primer|su|mi",
  it: "un|il|al|del|dal|nel|questo|ogni|altro|primo|suo|che",
};

function spoken(how: { not?: string; dot: string; endings: string }): Search {
  const excluded = how.not === undefined ? "" : String.raw`(?!(?:${how.not})\s)`;
  return searchFor(
    how.dot,
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])${excluded}${label}\s(?:${how.dot})\s(?:${how.endings})${stop}`,
      "giu",
    ),
  );
}

/**
 * Addresses spelled out in the words of each language. None of these patterns occurs in an ordinary
 * sentence, unlike "dot product", "punto de partida" or "um ponto com massa".
 */
const patterns: Search[] = [
  searchFor(
    " .",
    new RegExp(
      String.raw`(?<!\p{L})(?:${label}\s\.\s|(?!(?:${named})\s)[\p{L}\p{N}-]{4,63}\s\.)(?:com|info|biz|io|xyz|ru|cn|tk|example|${spaced})(?![\p{L}\p{N}-])`,
      "giu",
    ),
  ),
  searchFor(
    ". com|. net|. org",
    new RegExp(String.raw`(?<!\p{L})[\p{L}\p{N}-]{2,63}\.\s(?:com|net|org)(?![\p{L}\p{N}-])`, "gu"),
  ),
  searchFor(
    "/",
    /(?<!\p{L})[\p{L}\p{N}-]{2,63}\s?\.\s?(?:ly|me|gg|be|co|com)\s?\/\s?[\w-]{2,63}/giu,
  ),
  searchFor(
    "c o|c-o|n e|n-e|o r|o-r",
    new RegExp(String.raw`(?<!\p{L})\p{L}\s?\.\s?(?:${spaced})(?![\p{L}\p{N}])`, "giu"),
  ),
  searchFor(
    "dotcom|d0tcom|dotnet|d0tnet|dotorg|d0torg",
    /(?<!\p{L})(?!the|pre|post)\p{L}{3,40}d[o0]t(?:com|net|org)(?![\p{L}\p{N}-])/giu,
  ),
  searchFor(".c0m", /(?<!\p{L})\p{L}{2,40}\.c0m(?![\p{L}\p{N}-])/giu),
  searchFor(
    "www",
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])www[\s.]{1,3}${label}[\s.]{1,3}(?:com|net|org|de|fr|es|it|pt|ru|jp|kr|info|io)${stop}`,
      "giu",
    ),
  ),
  spoken({ not: noLabel["en"] ?? "", dot: "dot|d0t", endings: `${sure}|de|ru|uk|eu|cn|co dot uk` }),
  spoken({
    not: noLabel["en"] ?? "",
    dot: "dot|d0t",
    endings: `(?:me|us|it|fr|es|jp|kr|edu|gov)${mark}|(?:me|gg|ly)(?=\\sslash)`,
  }),
  spoken({ not: noLabel["de"] ?? "", dot: "punkt", endings: `${sure}|de|ru|at${mark}|ch|eu` }),
  spoken({
    not: noLabel["fr"] ?? "",
    dot: "point",
    endings: `com|org|info|io|fr|shop|online|net${mark}|be|ch|eu|example`,
  }),
  spoken({
    not: noLabel["es"] ?? "",
    dot: "punto",
    endings: `com|net|org|info|io|shop|online|example|mx|ar|cl|es${mark}`,
  }),
  spoken({
    not: noLabel["it"] ?? "",
    dot: "punto",
    endings: "com|net|org|info|io|it|shop|online|example",
  }),
  // "com" means "with": it ends an address only if nothing follows it.
  spoken({
    dot: "ponto",
    endings: String.raw`com(?=\s?(?:[.,;:!?)/]|$|ponto\s|barra\s))|org|net|io|br|pt|shop|online|example`,
  }),
  spoken({ dot: "точка|тчк", endings: "ком|ру|рф|орг|нет|инфо|онлайн|сайт|com|ru|org|net|info" }),
  searchFor(
    "ドット|点",
    /(?:[\w-]{2,63}|[\p{Script=Katakana}\p{Script=Han}ー]{2,30})[\s・]?(?:ドット|点)[\s・]?(?:コム|ネット|オーグ|ジェーピー|com|jp|net|org|io)(?![\w\p{Script=Katakana}ー])/giu,
  ),
  // The Korean word for ".com" alone means dot-com companies, and "점 넷" means four points.
  searchFor(
    "닷|점|쩜|도트",
    /(?:[\p{Script=Hangul}]{2,30}닷(?:컴|넷)|[\w-]{2,63}\s?(?:닷|점|쩜|도트)\s?(?:컴(?!퓨)|넷|com|net|org|kr|io)|[\p{Script=Hangul}]{2,30}(?:\s?(?:점|쩜|도트)\s?|\s닷\s)(?:컴(?![퓨파백팩])|com|net|org|kr))/giu,
  ),
];

/** Finds addresses that are spelled out. */
export function findSpokenAddresses(plain: string): Span[] {
  const written = findMatches(plain, [bracketed, joined, encoded])
    .filter((match) => isEnded(plain, match))
    .map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  return [...findSpans(plain, patterns), ...written];
}

/** Words such as "is" are endings only without spaces, or if an address is asked for. */
const alsoWords = /^(?:is|in|it|at|to|me|my|no|so|be|by|do|as|am|us|la|de|es|il|si|se|st|pm|id)$/;
const beforeDotCom = /^(?:the|pre|post|anti|mid|early|of|in|a)$/;

function isEnded(plain: string, match: RegExpExecArray): boolean {
  const [whole, before = "", , written = ""] = match;
  const ending = written.replaceAll(/[ .-]/g, "").toLowerCase();
  const kind = findSpokenKind(ending);
  if (kind === null || beforeDotCom.test(before.toLowerCase())) return false;
  const isSure = kind !== "rare" && (!whole.includes(" ") || !alsoWords.test(ending));
  if (kind === "common" || isSure) return true;
  const { index } = match;
  return isAskedFor(plain, index, index + whole.length) || isTargetOf(plain, index);
}

function findSpokenKind(ending: string): EndingKind | null {
  return /[ァ-ヶ가-힣]/u.test(ending) ? "usual" : findEndingKind(ending);
}
