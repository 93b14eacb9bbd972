import { regionLocale } from "./format.ts";

const MICRO = 1_000_000;
/** Under a cent two digits that count are shown: a call to a model costs so little. */
const CENT = 10_000;
/** From here on cents say nothing of a price that was worked out. */
const ROUND_FROM = 10_000_000;

/** `$1,204.50`, `$0.0042`, as the region writes it; from micro-dollars. */
export function formatMoney(microDollars: number): string {
  const isTiny = microDollars > 0 && microDollars < CENT;
  return write(microDollars, isTiny ? { maximumSignificantDigits: 2 } : {});
}

/** `$88`, `$4.40`: what something is likely to cost; from micro-dollars. */
export function formatEstimate(microDollars: number): string {
  const digits = microDollars >= ROUND_FROM ? 0 : 2;
  return write(microDollars, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function write(microDollars: number, options: Intl.NumberFormatOptions): string {
  const currency = { style: "currency", currency: "USD" } as const;
  return new Intl.NumberFormat(regionLocale(), { ...currency, ...options }).format(
    microDollars / MICRO,
  );
}
