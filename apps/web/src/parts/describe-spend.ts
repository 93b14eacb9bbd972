import { formatDateName } from "../i18n/format-date-name.ts";
import { t } from "../i18n/spend.ts";
import type { SpentLine } from "../data/spend.ts";

/** `Gemini · gemini-2.5-flash-lite`; an unknown supplier keeps its own name. */
export function nameSupplier({ provider, model }: SpentLine, isStandIn: boolean): string {
  const name = nameProvider(provider, isStandIn);
  return model === null ? name : `${name} · ${model}`;
}

function nameProvider(provider: string, isStandIn: boolean): string {
  if (provider === "polly") return isStandIn ? t("spend.pollyStandIn") : t("spend.polly");
  if (provider === "openai") return t("spend.openai");
  return provider === "gemini" ? t("spend.gemini") : provider;
}

/** Speech is billed by character, models by token. */
export function describeUnits({ provider, units }: SpentLine): string {
  return t(provider === "polly" ? "spend.characters" : "spend.tokens", { count: units });
}

/** `November 2026` for 2026-11. */
export function nameMonth(month: string): string {
  return formatDateName(`${month}-01`, { month: "long", year: "numeric" });
}

/** `21 Nov` for 2026-11-21. */
export function nameDate(date: string): string {
  return formatDateName(date, { day: "numeric", month: "short" });
}
