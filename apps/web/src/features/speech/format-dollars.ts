import { regionLocale } from "../../i18n/index.ts";

/** From here on cents say nothing. */
const ROUND_FROM = 10_000_000;

/** `$88`, `$4.40`, as the region writes it; from micro-dollars. */
export function formatDollars(microDollars: number): string {
  const fractionDigits = microDollars >= ROUND_FROM ? 0 : 2;
  return new Intl.NumberFormat(regionLocale(), {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  }).format(microDollars / 1_000_000);
}
