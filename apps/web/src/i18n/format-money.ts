import { regionLocale } from "./format.ts";

const MICRO = 1_000_000;
/** Below a cent two significant digits are shown: a model call costs that little. */
const CENT = 10_000;
/** From here on, cents of an estimate mean nothing. */
const ROUND_FROM = 10_000_000;

/** `$1,204.50`, `$0.0042`, in the region's format; from micro-dollars. */
export function formatMoney(microDollars: number): string {
  const isTiny = microDollars > 0 && microDollars < CENT;
  return write(microDollars, isTiny ? { maximumSignificantDigits: 2 } : {});
}

/** `$88`, `$4.40`: a likely cost; from micro-dollars. */
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
