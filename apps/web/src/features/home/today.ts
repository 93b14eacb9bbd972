import type { EpisodeSummary } from "../../api.ts";
import { isInProgress } from "../../data/is-in-progress.ts";

export interface Today {
  /** The large one: an episode in progress, else today's newest. */
  hero: { episode: EpisodeSummary; isInProgress: boolean } | null;
  /** The newest generated episode of today; uploads do not count. */
  today: EpisodeSummary | null;
  /** All except the hero: today's first, then in their order. */
  rows: EpisodeSummary[];
}

/** The first page's large episode and its list; `episodes` are newest first. */
export function arrangeToday(episodes: readonly EpisodeSummary[], now: number): Today {
  const startOfToday = new Date(now).setHours(0, 0, 0, 0);
  const today =
    episodes.find(({ createdAt, kind }) => createdAt >= startOfToday && kind !== "uploaded") ??
    null;
  const begun = episodes.find((episode) => isInProgress(episode, now)) ?? null;
  const shown = begun ?? today;
  const others = episodes.filter((episode) => episode !== shown);
  const first = others.filter((episode) => episode === today);
  return {
    hero: shown === null ? null : { episode: shown, isInProgress: begun !== null },
    today,
    rows: [...first, ...others.filter((episode) => episode !== today)],
  };
}

/** The greeting for an hour. */
export function greetingFor(hour: number): "home.morning" | "home.day" | "home.evening" {
  if (hour >= 4 && hour < 12) return "home.morning";
  return hour >= 12 && hour < 18 ? "home.day" : "home.evening";
}
