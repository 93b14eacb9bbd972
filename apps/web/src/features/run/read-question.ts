import { EPISODE_STATUSES } from "@learnlab/domain/client";

import type { EpisodesQuestion } from "../../data/all-episodes.ts";
import { isLanguage } from "../../languages.ts";

export const KINDS = ["daily", "requested", "uploaded"] as const;
/** How many days back the list can go. */
export const PERIODS = [1, 7, 30] as const;

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** What the page's address asks for; what it does not know counts as everything. */
export function readQuestion(params: Params): EpisodesQuestion {
  const text = (name: string) => [params[name]].flat()[0] ?? "";
  const among = <TValue extends string>(name: string, values: readonly TValue[]) =>
    values.find((value) => value === text(name)) ?? null;
  const language = text("language");
  return {
    search: text("search").slice(0, 80),
    ownerId: /^[0-9a-f-]{36}$/.test(text("owner")) ? text("owner") : null,
    orderId: /^[0-9a-f-]{36}$/.test(text("order-id")) ? text("order-id") : null,
    status: among("status", EPISODE_STATUSES),
    kind: among("kind", KINDS),
    language: isLanguage(language) ? language : null,
    days: PERIODS.find((days) => String(days) === text("days")) ?? null,
    order: text("order") === "oldest" ? "oldest" : "newest",
  };
}

/** Whether anything is left out. */
export function isFiltered({ order: _, search, ...filters }: EpisodesQuestion): boolean {
  return search !== "" || Object.values(filters).some((value) => value !== null);
}
