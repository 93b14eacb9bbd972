import type { EpisodeSummary } from "../../api.ts";
import { isFinished } from "./is-finished.ts";

/** Whoever has not gone on with an episode for so long has given it up. */
const GIVEN_UP_AFTER_MS = 14 * 24 * 60 * 60_000;
/** With less than this left there is nothing worth going on with. */
const WORTH_GOING_ON_MS = 30_000;

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

/** Whether somebody stopped within it, and not long ago: the list knows no more than when it was made. */
function isInProgress(episode: EpisodeSummary, now: number): boolean {
  const { durationMs, positionMs, createdAt } = episode;
  if (durationMs === null || positionMs === 0 || isFinished(episode)) return false;
  return durationMs - positionMs > WORTH_GOING_ON_MS && now - createdAt < GIVEN_UP_AFTER_MS;
}

/** Which greeting the hour asks for. */
export function greetingFor(hour: number): "home.morning" | "home.day" | "home.evening" {
  if (hour >= 4 && hour < 12) return "home.morning";
  return hour >= 12 && hour < 18 ? "home.day" : "home.evening";
}
