import { regionLocale } from "../../i18n/index.ts";

const MICRO = 1_000_000;
/** Under a cent two digits that count are shown: a call to a model costs so little. */
const CENT = 10_000;

/** `$1,204.50`, `$0.0042`, as the region writes it; from micro-dollars. */
export function formatMoney(microDollars: number): string {
  const isTiny = microDollars > 0 && microDollars < CENT;
  return new Intl.NumberFormat(regionLocale(), {
    style: "currency",
    currency: "USD",
    ...(isTiny ? { maximumSignificantDigits: 2 } : {}),
  }).format(microDollars / MICRO);
}
