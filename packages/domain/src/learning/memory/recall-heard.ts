import type { Log } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import { findNewPieces } from "./remember-heard.ts";
import type { HeardPiece, Memory, MemoryStore } from "./types.ts";

/** Each reads an object of the media store, so a page may lack older ones. */
const MOST_READ = 10;

interface RecallDeps {
  memories: Pick<MemoryStore, "list" | "listChanged">;
  media: MediaStore;
  log: Log;
}

/** A learner's memories with what they heard since these were last stored; stores nothing. */
export async function recallHeard(deps: RecallDeps, userId: string): Promise<Memory[]> {
  const [known, changed] = await Promise.all([
    deps.memories.list(userId),
    deps.memories.listChanged(userId, MOST_READ),
  ]);
  const heard = await Promise.all(
    changed.map(async (episode) => ({
      heardAt: episode.lastPlayedAt,
      pieces: await findNewPieces(deps, episode),
    })),
  );
  const memories = new Map(known.map((memory) => [memory.conceptId, memory]));
  for (const { heardAt, pieces } of heard) {
    for (const piece of pieces) {
      const before = memories.get(piece.conceptId) ?? begin(piece.conceptId);
      memories.set(piece.conceptId, addPiece(before, { piece, heardAt }));
    }
  }
  return [...memories.values()];
}

function begin(conceptId: string): Memory {
  return {
    conceptId,
    timesHeard: 0,
    firstHeardAt: null,
    lastHeardAt: null,
    timesAsked: 0,
    lastAskedAt: null,
    lastKind: null,
    lastResult: null,
    schedule: null,
  };
}

/** Adds a piece as the store does. */
function addPiece(
  memory: Memory,
  { piece, heardAt }: { piece: HeardPiece; heardAt: number },
): Memory {
  if (piece.asked !== null) {
    return {
      ...memory,
      timesAsked: memory.timesAsked + 1,
      lastAskedAt: Math.max(memory.lastAskedAt ?? 0, heardAt),
      lastKind: piece.asked,
    };
  }
  return {
    ...memory,
    timesHeard: memory.timesHeard + 1,
    firstHeardAt: Math.min(memory.firstHeardAt ?? heardAt, heardAt),
    lastHeardAt: Math.max(memory.lastHeardAt ?? 0, heardAt),
  };
}
