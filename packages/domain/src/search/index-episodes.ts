import { type EpisodeStore, type EpisodeWithTracks, readDocumentSince } from "../episodes/index.ts";
import type { Clock, Log, Waiting } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import { listPassages } from "./passages.ts";
import type { SearchChange, SearchChangeStore, SearchStore } from "./ports.ts";

/** Whoever changes how texts are folded or divided raises it: the next sweep makes all of it anew. */
const VERSION = 2;
/** What a sweep takes up at most: a new index of 2,000 episodes is there within half an hour. */
const A_SWEEP = 400;
/** So long a sweep begins with more, in ms, so that the next one is on time. */
const SWEEP_FOR_MS = 200_000;
/** What was put in is settled together: on one machine each write to the first database lets go of what people read. */
const SETTLED_AT_ONCE = 40;
/** Asked for in one statement: others wait for it. */
const REQUESTED_AT_ONCE = 1_000;
/**
 * After each episode people have the machine for so many times as long as it took: on one machine nobody else is
 * answered meanwhile, so fewer than one in twenty of them may meet it.
 */
const REST = 20;
const LONGEST_REST_MS = 2_000;
/** What somebody waits for who asks for a new index by hand; sweeps do the rest. */
const BY_HAND = 40;
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
  wait: Waiting["wait"];
}

/** Brings the search up to what the episodes are now; begins anew where it is empty or of another version. */
export async function sweepSearch(
  deps: IndexDeps,
  most: number = A_SWEEP,
): Promise<{ indexed: number; notIndexed: number }> {
  if ((await deps.search.readVersion()) !== VERSION) await beginAnew(deps);
  return indexChanges(deps, most, restAfter(deps));
}

/** Puts in what was just made, without waiting for the sweep. */
export async function followChanges(deps: IndexDeps): Promise<void> {
  if ((await deps.search.readVersion()) === VERSION) await indexChanges(deps, A_FEW, noRest);
}

/**
 * Puts in what a person has just changed, so that they find it at once, whichever way it was written. Should this
 * fail, the next sweep does it.
 */
export async function followOwn(deps: IndexDeps, { userId }: { userId: string }): Promise<void> {
  try {
    const changes = await deps.searchChanges.listOf({ userId, limit: AT_HAND });
    if (changes.length === 0 || (await deps.search.readVersion()) !== VERSION) return;
    const done = await Promise.all(changes.map((change) => indexOne(deps, change)));
    await deps.searchChanges.settle(done.flat(), deps.clock.now());
  } catch (error) {
    deps.log.error("search.not_followed", error);
  }
}

/** Begins to make all of it anew, by hand. */
export async function rebuildSearch(
  deps: IndexDeps,
): Promise<{ indexed: number; notIndexed: number }> {
  await beginAnew(deps);
  return indexChanges(deps, BY_HAND, noRest);
}

/** The version comes last: what was cut short here begins again. */
async function beginAnew(deps: IndexDeps): Promise<void> {
  const { search, searchChanges, clock } = deps;
  const rest = restAfter(deps);
  await search.clear();
  let after: string | null = "";
  while (after !== null) {
    const from = clock.now();
    after = await searchChanges.requestAfter(after, { limit: REQUESTED_AT_ONCE, at: from });
    await rest(from);
  }
  await search.keepVersion(VERSION);
}

/** Leaves the machine to people after a step that began then, in epoch ms. */
type Rest = (from: number) => Promise<void>;

const noRest: Rest = async () => {};

function restAfter({ clock, wait }: IndexDeps): Rest {
  return (from) => wait(Math.min(LONGEST_REST_MS, REST * (clock.now() - from)));
}

async function indexChanges(
  deps: IndexDeps,
  most: number,
  rest: Rest,
): Promise<{ indexed: number; notIndexed: number }> {
  const { searchChanges, clock } = deps;
  const until = clock.now() + SWEEP_FOR_MS;
  const report = { indexed: 0, notIndexed: 0 };
  let done: SearchChange[] = [];
  const settle = async () => {
    await searchChanges.settle(done, clock.now());
    report.indexed += done.length;
    done = [];
  };
  for (const change of await searchChanges.list(most)) {
    const from = clock.now();
    if (from >= until) break;
    const indexed = await indexOne(deps, change);
    report.notIndexed += 1 - indexed.length;
    done.push(...indexed);
    if (done.length >= SETTLED_AT_ONCE) await settle();
    await rest(from);
  }
  await settle();
  return report;
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
