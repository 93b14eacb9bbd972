import type { Refusal } from "../../../data/materials.ts";
import { t } from "../../../i18n/materials.ts";

/** Why a file was refused, and what to do about it. */
export function sayRefusal(refusal: Refusal): string {
  if (refusal.kind === "no_text") return t("materials.refusal.no_text", { count: refusal.pages });
  if (refusal.kind === "too_many_pages") {
    return t("materials.refusal.too_many_pages", { pages: refusal.pages, most: refusal.most });
  }
  if (refusal.kind === "other_format") {
    return t("materials.refusal.other_format", {
      named: t(`materials.format.${refusal.named}`),
      found: t(`materials.format.${refusal.found}`),
    });
  }
  return t(`materials.refusal.${refusal.kind}`);
}
