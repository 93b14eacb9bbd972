import { createAsync, revalidate } from "@solidjs/router";
import { createEffect, createMemo, createSignal, onCleanup } from "solid-js";

import { api, type Language } from "../../api.ts";
import { type EpisodeStatus, isUnfinished, loadDocument, loadEpisode } from "./load-episode.ts";

const POLL_MS = 2_000;

/** An episode with its script and audio, followed until it is finished. */
export function createEpisode(episodeId: () => string) {
  const episode = createAsync(() => loadEpisode(episodeId()));
  const [status, setStatus] = createSignal<EpisodeStatus | null>(null);
  const [chosen, setLanguage] = createSignal<Language | null>(null);
  const current = () => status()?.status ?? episode()?.status ?? "pending";
  const isMaking = createMemo(() => episode() !== undefined && isUnfinished(current()));
  const hasScript = createMemo(
    () => (status()?.hasScript ?? episode()?.scriptKey !== null) && episode() !== undefined,
  );
  const document = createAsync(async () => (hasScript() ? loadDocument(episodeId()) : null));
  const language = (): Language => chosen() ?? episode()?.languages[0] ?? "en";

  async function look(): Promise<void> {
    const before = status()?.status ?? episode()?.status;
    const hadScript = hasScript();
    const next = await api.episodes.status.query({ episodeId: episodeId() }).catch(() => null);
    if (next === null) return;
    setStatus(next);
    const isOver = !isUnfinished(next.status) && before !== next.status;
    if (isOver || next.hasScript !== hadScript) {
      await revalidate([loadEpisode.keyFor(episodeId()), loadDocument.keyFor(episodeId())]);
    }
  }

  createEffect(() => {
    if (!isMaking()) return;
    void look();
    const timer = setInterval(() => void look(), POLL_MS);
    onCleanup(() => clearInterval(timer));
  });

  return {
    episode,
    document,
    status,
    current,
    isMaking,
    language,
    setLanguage,
    /** The script in the chosen language. */
    script: () => document()?.script.tracks.find((track) => track.language === language()),
    /** Times of the chosen language, once there is audio. */
    timing: () => document()?.tracks.find((track) => track.language === language()),
    track: () => episode()?.tracks.find((track) => track.language === language()),
    async retry(): Promise<void> {
      await api.episodes.retry.mutate({ episodeId: episodeId() });
      setStatus(null);
      await revalidate(loadEpisode.keyFor(episodeId()));
    },
  };
}

export type EpisodeState = ReturnType<typeof createEpisode>;
