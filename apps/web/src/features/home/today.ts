import type { EpisodeSummary } from "../../api.ts";

/** The newest one that was made today, and all the others; what was uploaded is no daily. */
export function splitToday(
  episodes: EpisodeSummary[],
  now: number,
): { today: EpisodeSummary | null; earlier: EpisodeSummary[] } {
  const startOfToday = new Date(now).setHours(0, 0, 0, 0);
  const isTodays = ({ createdAt, kind }: EpisodeSummary) =>
    createdAt >= startOfToday && kind !== "uploaded";
  const today = episodes.find(isTodays) ?? null;
  return { today, earlier: episodes.filter((episode) => episode !== today) };
}

/** Which greeting the hour asks for. */
export function greetingFor(hour: number): "home.morning" | "home.day" | "home.evening" {
  if (hour >= 4 && hour < 12) return "home.morning";
  return hour >= 12 && hour < 18 ? "home.day" : "home.evening";
}
