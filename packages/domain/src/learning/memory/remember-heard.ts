import { readDocumentSince, WORK_LOST } from "../../episodes/index.ts";
import { type Clock, DomainError, type Log } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import { findHeard } from "./find-heard.ts";
import type { HeardEpisode, HeardPiece, Memory, MemoryStore } from "./types.ts";

/** Each reads an object of the media store; the next call reads older ones. */
const MOST_AT_ONCE = 50;

interface MemoryDeps {
  memories: MemoryStore;
  media: MediaStore;
  clock: Clock;
  log: Log;
}

/** A learner's memories, after storing what they have heard and read in the meantime. */
export async function rememberHeard(deps: MemoryDeps, userId: string): Promise<Memory[]> {
  const changed = await deps.memories.listChanged(userId, MOST_AT_ONCE);
  for (const episode of changed) await rememberEpisode(deps, { userId, episode });
  return deps.memories.list(userId);
}

async function rememberEpisode(
  deps: MemoryDeps,
  { userId, episode }: { userId: string; episode: HeardEpisode },
): Promise<void> {
  const { episodeId, version, remembered: was, lastPlayedAt: heardAt } = episode;
  const pieces = await findNewPieces(deps, episode);
  const remembered = pieces.reduce((mask, { place }) => mask | (1 << place), was);
  await deps.memories.add({
    userId,
    episodeId,
    version,
    was,
    remembered,
    pieces: pieces.map(({ conceptId, asked }) => ({ conceptId, asked })),
    heardAt,
    at: deps.clock.now(),
  });
}

/** The pieces of an episode that were heard and are not stored yet. */
export async function findNewPieces(
  deps: Pick<MemoryDeps, "media" | "log">,
  episode: HeardEpisode,
): Promise<(HeardPiece & { place: number })[]> {
  const heard = await readHeard(deps, episode);
  return heard.filter(({ place }) => (episode.remembered & (1 << place)) === 0);
}

/** If an episode's script is gone, nobody knows what it taught. */
async function readHeard({ media, log }: Pick<MemoryDeps, "media" | "log">, episode: HeardEpisode) {
  try {
    return findHeard(await readDocumentSince(media, episode), episode);
  } catch (error) {
    if (!(error instanceof DomainError && error.reason === WORK_LOST)) throw error;
    log.error("memory.script_gone", error, { episodeId: episode.episodeId });
    return [];
  }
}
