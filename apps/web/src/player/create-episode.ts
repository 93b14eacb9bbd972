import { isUnfinished } from "@learnlab/domain/client";
import { createAsync, revalidate } from "@solidjs/router";
import { createMemo, createSignal } from "solid-js";

import type { Language } from "../api.ts";
import { followEpisode } from "../data/episode-status.ts";
import { makeAudio, retryEpisode } from "../data/episodes.ts";
import { loadDocument, loadEpisode, loadProgress, type Status } from "../data/episode.ts";
import { listChapters, readBlocks } from "./read-blocks.ts";

export type EpisodeState = ReturnType<typeof createEpisode>;

/** An episode with its script and audio, followed until it is finished. */
export function createEpisode(episodeId: string) {
  const episode = createAsync(() => loadEpisode(episodeId));
  const progress = createAsync(() => findProgress(episodeId));
  const [seen, setSeen] = createSignal<Status | null>(null);
  const [chosen, setLanguage] = createSignal<Language | null>(null);
  const status = () => seen()?.status ?? episode()?.status;
  const isMaking = createMemo(() => {
    const current = status();
    return current !== undefined && isUnfinished(current);
  });
  const hasScript = createMemo(
    () => (episode()?.scriptKey ?? null) !== null || seen()?.hasScript === true,
  );
  const document = createAsync(async () => (hasScript() ? loadDocument(episodeId) : null));
  const language = createMemo(
    (): Language => chosen() ?? progress()?.language ?? episode()?.languages[0] ?? "en",
  );

  async function reload(): Promise<void> {
    await revalidate([loadEpisode.keyFor(episodeId), loadDocument.keyFor(episodeId)]);
  }

  const known = () => ({
    isMaking: isMaking(),
    hasScript: hasScript(),
    title: episode()?.title,
    voices: (seen()?.voiced ?? episode()?.tracks ?? []).length,
  });

  const { isLost } = followEpisode({
    episodeId,
    isMaking,
    onStatus(next) {
      const before = known();
      setSeen(next);
      if (tellsMore(next, before)) void reload();
    },
  });

  /** Requests more work on it; a refusal may also mean that it changed in the meantime. */
  async function begin(ask: () => Promise<unknown>): Promise<void> {
    try {
      await ask();
    } finally {
      await reload();
      setSeen(null);
    }
  }

  const script = createMemo(() => inLanguage(document()?.script.tracks, language()));
  const timing = createMemo(() => inLanguage(document()?.tracks, language()));
  const blocks = createMemo(() => readBlocks(script()?.segments ?? [], timing()));
  return {
    episodeId,
    episode,
    progress,
    document,
    seen,
    status,
    isLost,
    isMaking,
    hasScript,
    language,
    setLanguage,
    script,
    timing,
    blocks,
    chapters: createMemo(() => listChapters(blocks())),
    track: () => inLanguage(episode()?.tracks, language()),
    retry: () => begin(() => retryEpisode(episodeId)),
    begin,
    makeAudio: () => begin(() => makeAudio(episodeId)),
  };
}

interface Known {
  isMaking: boolean;
  hasScript: boolean;
  title: string | undefined;
  /** The number of languages with audio. */
  voices: number;
}

/** Whether there is more of it now than is shown. */
function tellsMore(next: Status, before: Known): boolean {
  const isOver = before.isMaking && !isUnfinished(next.status);
  // Its topic is known long before it is written.
  const isNamed = next.title !== "" && next.title !== before.title;
  const hasMore = next.hasScript !== before.hasScript || next.voiced.length !== before.voices;
  return isOver || isNamed || hasMore;
}

function inLanguage<TTrack extends { language: Language }>(
  tracks: readonly TTrack[] | undefined,
  language: Language,
): TTrack | undefined {
  return tracks?.find((track) => track.language === language);
}

/** Teachers and admins may read an episode without seeing its progress: then there is none. */
function findProgress(episodeId: string) {
  return loadProgress(episodeId).catch(() => null);
}
