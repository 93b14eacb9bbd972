/** Why a percentage is rejected. */
export type PercentFault = "not_a_number" | "fraction" | "out_of_range";

/**
 * Parses a percentage: 85, 85 %, ８５％, 85.5 or 85,5, rounded to a whole number. Rejects a fraction such as
 * 0.85 or 1.0 without a percent sign: it may mean 85 percent or less than one.
 */
export function readPercent(text: string): number | PercentFault {
  const clean = text.normalize("NFKC").trim();
  const found = /^(?<whole>\d{1,3})(?:[.,](?<part>\d{1,6}))?\s*(?<sign>%)?$/.exec(clean)?.groups;
  if (found === undefined)
    return /^-?\d+([.,]\d+)?\s*%?$/.test(clean) ? "out_of_range" : "not_a_number";
  const { whole = "", part, sign } = found;
  const number = Number(`${whole}.${part ?? "0"}`);
  if (part !== undefined && sign === undefined && number <= 1) return "fraction";
  return number > 100 ? "out_of_range" : Math.round(number);
}
