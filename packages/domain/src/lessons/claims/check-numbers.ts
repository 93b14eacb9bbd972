import { foldWords } from "./fold-words.ts";
import type { Cited, Doubt } from "./find-doubt.ts";
import { isAmong, listContent } from "./read-claim.ts";
import { readNumbers, readOrdinals, type SaidNumber } from "./read-numbers.ts";

/** One and two occur with anything: "one of them", "the two". */
const LEAST_TELLING = 3;
/** Characters between the two numbers of a share, such as "three in ten". */
const SHARE_GAP = 14;

/** A number that the cited sentences lack, or that counts something else there. */
export function findDoubtfulNumber(cited: Cited): Doubt | null {
  const said = readNumbers(cited.text, cited.language).filter(isTelling);
  const base = [
    ...readNumbers(cited.quotes.join("\n"), cited.quotesLanguage),
    ...readNumbers(cited.known ?? "", cited.language),
  ];
  const others = [
    ...listShares(base),
    ...readOrdinals(cited.quotes.join("\n"), cited.quotesLanguage),
  ];
  const doubtful = said.find(
    (number) => !isIn(number, [...base, ...others]) || countsOther(number, base, cited),
  );
  return doubtful === undefined ? null : { kind: "number", words: sayNumber(doubtful) };
}

function isTelling({ unit, values }: SaidNumber): boolean {
  return unit === "percent" || values.some((value) => Number(value) >= LEAST_TELLING);
}

function sayNumber({ text, rest }: SaidNumber): string {
  return `${text} ${rest.split(" ")[0] ?? ""}`.trim();
}

function isSame(one: Pick<SaidNumber, "values">, other: Pick<SaidNumber, "values">): boolean {
  return one.values.some((value) => other.values.includes(value));
}

/** With another unit it is another number; if either has none, it may be the same. */
function isIn(number: SaidNumber, base: Pick<SaidNumber, "values" | "unit">[]): boolean {
  return base
    .filter((other) => isSame(number, other))
    .some(({ unit }) => unit === number.unit || unit === null || number.unit === null);
}

/** "Three in ten" equals 30 percent. */
function listShares(numbers: SaidNumber[]): Pick<SaidNumber, "values" | "unit">[] {
  return numbers.flatMap((one, at) => {
    const next = numbers[at + 1];
    if (next === undefined || next.at - one.at - one.text.length > SHARE_GAP) return [];
    const [part = 0, whole = 0] = [one, next]
      .map(({ values }) => Number(values[0]))
      .toSorted((a, b) => a - b);
    return whole === 0
      ? []
      : [{ values: [String((100 * part) / whole)], unit: "percent" as const }];
  });
}

/** For example fifty queries, where the material has fifty books and fifty-one queries. */
function countsOther(number: SaidNumber, base: SaidNumber[], cited: Cited): boolean {
  const { language, quotesLanguage } = cited;
  if (language !== quotesLanguage || number.values.includes("1")) return false;
  const thing = nameThing(number, language);
  if (thing === null) return false;
  const alike = base.filter((other) => {
    const counted = nameThing(other, quotesLanguage);
    return counted !== null && isAmong(thing, [counted]);
  });
  return alike.length > 0 && !alike.some((other) => isSame(number, other));
}

function nameThing({ rest, unit }: SaidNumber, language: Cited["language"]): string | null {
  if (unit !== null) return null;
  const [next = ""] = foldWords(rest).split(/[,;.:!?]/u);
  const [word = ""] = next.split(" ");
  return listContent(word, language)[0] ?? null;
}
