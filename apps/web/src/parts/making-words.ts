import { createMemo } from "solid-js";

import type { Language } from "../api.ts";
import { languageNames } from "../i18n/index.ts";
import { t } from "../i18n/making.ts";
import { roundLeft } from "./round-left.ts";

/** The time until the next language is ready, in words that rarely change; empty if unknown. */
export function createTimeLeft(leftMs: () => number | null): () => string {
  const shown = createMemo<number | null>((before) => {
    const left = leftMs();
    return left === null ? null : roundLeft(left, before);
  }, null);
  return () => sayLeft(shown());
}

function sayLeft(seconds: number | null): string {
  if (seconds === null) return "";
  if (seconds < 10) return t("left.moment");
  if (seconds < 60) return t("left.seconds", { count: seconds });
  return seconds === 60
    ? t("left.underMinute")
    : t("left.minutes", { count: Math.floor(seconds / 60) });
}

/** Which languages can be heard and which follow; empty if there is none yet, or nothing more to come. */
export function sayReady(languages: readonly Language[], voiced: readonly Language[]): string {
  const ready = languages.filter((language) => voiced.includes(language));
  const next = languages.filter((language) => !voiced.includes(language));
  if (ready.length === 0 || next.length === 0) return "";
  return t("left.ready", { ready: languageNames(ready), next: languageNames(next) });
}
