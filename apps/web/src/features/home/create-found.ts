import { type Accessor, createEffect, createSignal, on } from "solid-js";

import { type Failure, readFailure } from "../../api.ts";
import { connectionState } from "../../connection.ts";
import { type FoundEpisode, searchEpisodes } from "../../data/search.ts";

interface Found {
  query: string;
  episodes: FoundEpisode[];
  isCut: boolean;
}

/** What is said in one's episodes, for a query that has come to rest; the last answer stays until the next. */
export function createFound(query: Accessor<string>) {
  const [found, setFound] = createSignal<Found | null>(null);
  const [failure, setFailure] = createSignal<Failure | null>(null);
  const [tries, setTries] = createSignal(0);
  const isOffline = () => connectionState() !== "fine";

  createEffect(
    on([query, tries, isOffline], async ([asked, , isAway]) => {
      setFailure(null);
      if (asked === "") setFound(null);
      if (asked === "" || isAway) return;
      const isStillAsked = () => query() === asked;
      try {
        const { found: episodes, isCut } = await searchEpisodes(asked);
        if (isStillAsked()) setFound({ query: asked, episodes, isCut });
      } catch (error) {
        if (isStillAsked()) setFailure(readFailure(error));
      }
    }),
  );

  const answer = () => (query() === "" || isOffline() ? null : found());
  return {
    /** The episodes of the last answer. */
    episodes: () => answer()?.episodes ?? [],
    isCut: () => answer()?.isCut === true,
    isBusy: () =>
      query() !== "" && !isOffline() && failure() === null && found()?.query !== query(),
    failure,
    isOffline,
    retry: () => void setTries((count) => count + 1),
  };
}
