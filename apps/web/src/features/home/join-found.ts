import type { EpisodeSummary } from "../../api.ts";
import type { FoundEpisode } from "../../data/search.ts";
import { filterLibrary, type LibraryFilter } from "./filter-library.ts";

export interface LibraryRow {
  episode: EpisodeSummary;
  /** What was found in it; null where only its title was looked at, here. */
  found: FoundEpisode | null;
}

/**
 * The rows of a query: those with the words in their title first, also ones that only this device knows yet,
 * then those in which it is said. The other filters hold for all of them.
 */
export function joinFound(
  episodes: EpisodeSummary[],
  found: readonly FoundEpisode[],
  asked: { filter: LibraryFilter; downloaded: readonly string[] },
): LibraryRow[] {
  const { filter, downloaded } = asked;
  const titled = filterLibrary(episodes, filter, downloaded);
  if (filter.search.trim() === "") return titled.map((episode) => toRow(episode, null));
  const kept = filterLibrary(
    // As the list knows them: what was heard meanwhile is known there first.
    found.map(({ episode }) => episodes.find(({ id }) => id === episode.id) ?? episode),
    { ...filter, search: "" },
    downloaded,
  );
  const said = kept.map((episode) =>
    toRow(episode, found.find((one) => one.episode.id === episode.id) ?? null),
  );
  const isKnown = ({ id }: EpisodeSummary) => kept.some((one) => one.id === id);
  const isTitled = (row: LibraryRow) => (row.found?.titleMarks.length ?? 0) > 0;
  return [
    ...said.filter(isTitled),
    ...titled.filter((one) => !isKnown(one)).map((episode) => toRow(episode, null)),
    ...said.filter((row) => !isTitled(row)),
  ];
}

const rows = new WeakMap<object, LibraryRow>();

/** The same row for the same thing, so that what stays in the list is not drawn anew. */
function toRow(episode: EpisodeSummary, found: FoundEpisode | null): LibraryRow {
  const known = rows.get(found ?? episode);
  if (known?.episode === episode) return known;
  const row = { episode, found };
  rows.set(found ?? episode, row);
  return row;
}
