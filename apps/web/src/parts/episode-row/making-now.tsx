import { isUnfinished } from "@learnlab/domain/client";
import { createSignal, type JSX, untrack } from "solid-js";

import type { EpisodeProgress, EpisodeSummary } from "../../api.ts";
import { t } from "../../i18n/making.ts";
import { ProgressBar } from "../../ui/index.ts";
import { beganAt, createIsLong } from "../../data/when-begun.ts";
import { followEpisode } from "../../data/episode-status.ts";
import { createTimeLeft, sayReady } from "../making-words.ts";
import { describeSteps } from "./describe-steps.ts";
import { refreshEpisodes } from "../../data/episodes.ts";

/** An episode that is being made: its current step and progress. */
export function MakingNow(props: { episode: EpisodeSummary }): JSX.Element {
  const [status, setStatus] = createSignal<EpisodeProgress | null>(null);
  const { isLost } = followEpisode({
    // A row belongs to one episode for good, so the id is read once.
    episodeId: untrack(() => props.episode.id),
    isMaking: () => isUnfinished(status()?.status ?? "pending"),
    onStatus(seen) {
      setStatus(seen);
      const [primary = "en"] = props.episode.languages;
      const isNowHeard = props.episode.durationMs === null && seen.voiced.includes(primary);
      if (isNowHeard || !isUnfinished(seen.status)) void refreshEpisodes();
    },
  });
  const isLong = createIsLong(() => beganAt(props.episode));
  const left = createTimeLeft(() => (isLong() ? null : (status()?.leftMs ?? null)));
  const news = () => {
    if (isLost()) return t("step.lost");
    const ready = sayReady(props.episode.languages, status()?.voiced ?? []);
    return [ready, left(), isLong() ? t("step.long") : ""].filter(Boolean).join(" ");
  };
  const now = () => describeSteps(status()?.steps ?? [], props.episode.outputFormat);
  return (
    <div class="max-w-sm">
      <p class="mb-2 text-sm text-ink-soft tabular">{now().text}</p>
      <ProgressBar value={Math.max(0.02, now().share)} label={t("step.label")} />
      <p class="mt-2 text-sm text-ink-soft empty:hidden" role="status">
        {news()}
      </p>
    </div>
  );
}
