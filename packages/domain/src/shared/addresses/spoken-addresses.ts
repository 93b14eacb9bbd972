import type { Span } from "./find-addresses.ts";

const endings = "com|org|net|info|biz|io|app|dev|ai|co|de|ru|uk|eu|cn|tk|tv|gg|xyz|example";
/** What ".com" is called, in a sentence about it. */
const named =
  "(?:addresses|like|wie|como|comme|come|как|domains?|domaines?|domini[oi]?s?|domínios?|endung|ending|extensi[oó]n|extens[aã]o|estensione|suffix|terminaison|domen|домена?|зон[аеы]|tld)";
const word = String.raw`[\p{L}\p{N}-]+`;

/**
 * Addresses spelled out as they are said, in the words of each language. None of them stands in an
 * ordinary sentence: a "dot product", "punto de partida" and "um ponto com massa" do.
 */
const patterns = [
  // evil[.]com, evil (dot) com, evil . com
  new RegExp(
    String.raw`(?<!\p{L})${word}\s?[([{<]\s?(?:dot|punkt|punto|point|ponto|точка|[.·])\s?[)\]}>]\s?(?:${endings}|\p{L}{2})(?![\p{L}\p{N}_])`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:${word}\s\.\s|(?!${named}\s)[\p{L}\p{N}-]{4,}\s\.)(?:com|info|biz|io|xyz|ru|cn|tk|example)(?!${word})`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?!(?:the|a|an|this|that|these|those|early|first|late|every|each|many|most|some|and|or|of|in|for|with|on|asp|vb|ado|microsoft|use|using)\s)${word}\s(?:dot|d0t)\s(?:${endings})(?!${word}|'|’)`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})${word}\sPunkt\s(?:com|net|org|info|de|io|ru|example)(?!${word})`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})${word}\spunto\s(?:com|net|org|info|io|example)(?!${word}|'|’)`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?!(?:un|le|ce|du|au|notre|votre|ton|mon|son|dernier|prochain|petit)\s)${word}\spoint\s(?:com|org|info|io|fr|example)(?!${word})`,
    "giu",
  ),
  // "com" is "with": it ends an address only where nothing goes with it.
  new RegExp(
    String.raw`(?<!\p{L})${word}\sponto\s(?:com(?=\s?(?:[.,;:!?)/]|$|ponto\s|barra\s))|org|net|io|example)(?!${word})`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})${word}\sточка\s(?:ком|ру|рф|орг|com|ru|org|net)(?!${word})`,
    "giu",
  ),
  /(?:[\w-]{2,}|[\p{Script=Katakana}ー]{2,})\s?ドット\s?(?:コム|ジェーピー|com|jp|net|org)(?![\w\p{Script=Katakana}])/giu,
  /(?:[\p{Script=Hangul}]{2,}닷컴|[\w-]{2,}\s?닷\s?(?:컴|com|넷|kr))/giu,
];

/** Where a text spells an address out. */
export function findSpokenAddresses(plain: string): Span[] {
  return patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      from: index,
      to: index + length,
    })),
  );
}
