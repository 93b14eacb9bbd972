import type { EpisodeSummary } from "../../api.ts";
import { isInProgress } from "../../data/is-in-progress.ts";

export interface Today {
  /** The one shown large: what is in progress, else today's newest. */
  hero: { episode: EpisodeSummary; isInProgress: boolean } | null;
  /** The newest one that was made today; what was uploaded is no daily. */
  today: EpisodeSummary | null;
  /** All but the hero: today's first, then as they came. */
  rows: EpisodeSummary[];
}

/** What the first page shows large, and what it lists below; `episodes` come newest first. */
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

/** Which greeting the hour asks for. */
export function greetingFor(hour: number): "home.morning" | "home.day" | "home.evening" {
  if (hour >= 4 && hour < 12) return "home.morning";
  return hour >= 12 && hour < 18 ? "home.day" : "home.evening";
}
