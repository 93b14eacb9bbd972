import { type EpisodeStore, type EpisodeWithTracks, readDocumentSince } from "../episodes/index.ts";
import type { Clock, Log } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import { listPassages } from "./passages.ts";
import type { SearchChange, SearchChangeStore, SearchStore } from "./ports.ts";

/** Whoever changes how texts are folded or divided raises it: the next sweep makes all of it anew. */
const VERSION = 2;
/** Read side by side, each with its script. */
const AT_ONCE = 4;
/** What a sweep takes up at most: a new index of 2,000 episodes is there within half an hour. */
const A_SWEEP = 400;
const A_FEW = 20;
/** What a search takes up before it is answered. */
const AT_HAND = 4;

export interface IndexDeps {
  episodes: Pick<EpisodeStore, "findWithTracks">;
  media: MediaStore;
  search: SearchStore;
  searchChanges: SearchChangeStore;
  clock: Clock;
  log: Log;
}

/** Brings the search up to what the episodes are now; begins anew where it is empty or of another version. */
export async function sweepSearch(
  deps: IndexDeps,
  most: number = A_SWEEP,
): Promise<{ indexed: number; notIndexed: number }> {
  if ((await deps.search.readVersion()) !== VERSION) await beginAnew(deps);
  return indexChanges(deps, most);
}

/** Puts in what was just made, without waiting for the sweep. */
export async function followChanges(deps: IndexDeps): Promise<void> {
  if ((await deps.search.readVersion()) === VERSION) await indexChanges(deps, A_FEW);
}

/**
 * Puts in what a person has just changed, so that they find it at once, whichever way it was written. Should this
 * fail, the next sweep does it.
 */
export async function followOwn(deps: IndexDeps, { userId }: { userId: string }): Promise<void> {
  try {
    const changes = await deps.searchChanges.listOf({ userId, limit: AT_HAND });
    if (changes.length === 0 || (await deps.search.readVersion()) !== VERSION) return;
    await indexSome(deps, changes);
  } catch (error) {
    deps.log.error("search.not_followed", error);
  }
}

/** Makes all of it anew, by hand. */
export async function rebuildSearch(
  deps: IndexDeps,
): Promise<{ indexed: number; notIndexed: number }> {
  await beginAnew(deps);
  return indexChanges(deps, A_SWEEP);
}

/** The version comes last: what was cut short here begins again. */
async function beginAnew({ search, searchChanges, clock }: IndexDeps): Promise<void> {
  await search.clear();
  await searchChanges.requestAll(clock.now());
  await search.keepVersion(VERSION);
}

async function indexChanges(
  deps: IndexDeps,
  most: number,
): Promise<{ indexed: number; notIndexed: number }> {
  const changes = await deps.searchChanges.list(most);
  const report = { indexed: 0, notIndexed: 0 };
  for (let at = 0; at < changes.length; at += AT_ONCE) {
    const some = changes.slice(at, at + AT_ONCE);
    const indexed = await indexSome(deps, some);
    report.indexed += indexed;
    report.notIndexed += some.length - indexed;
  }
  return report;
}

/** How many of them are in the search now. */
async function indexSome(deps: IndexDeps, some: readonly SearchChange[]): Promise<number> {
  const done = (await Promise.all(some.map((change) => indexOne(deps, change)))).flat();
  await deps.searchChanges.settle(done, deps.clock.now());
  return done.length;
}

/** One that fails waits for the next sweep, and holds up no other. */
async function indexOne(deps: IndexDeps, change: SearchChange): Promise<SearchChange[]> {
  const { episodeId, courseId } = change;
  try {
    const episode = await deps.episodes.findWithTracks(episodeId);
    if (isSearched(episode)) await putEpisode(deps, episode, courseId);
    else await deps.search.remove(episodeId);
    return [change];
  } catch (error) {
    deps.log.error("search.not_indexed", error, { episodeId });
    return [];
  }
}

type Searched = EpisodeWithTracks & { scriptKey: string };

/** What a learner may read at all; the answer asks again. */
function isSearched(episode: EpisodeWithTracks | null): episode is Searched {
  if (episode === null || episode.removedAt !== null || episode.isWithheld) return false;
  return episode.status === "completed" && episode.scriptKey !== null;
}

async function putEpisode(
  { media, search }: IndexDeps,
  episode: Searched,
  courseId: string | null,
): Promise<void> {
  const { id: episodeId, userId, scriptKey } = episode;
  const ownerIds = courseId === null ? [userId] : [userId, courseId];
  const document = await readDocumentSince(media, episode);
  const passages = listPassages(episode, document);
  await search.put({ episodeId, ownerIds, scriptKey, passages });
}
