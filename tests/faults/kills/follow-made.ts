import { pause } from "../follow-episode.ts";
import type { EpisodeStatus, Writer } from "./open-writer.ts";

const LOOK_EVERY_MS = 250;

interface InTheMaking {
  writer: Writer;
  episodeId: string;
  /** As it was seen last. */
  seen: EpisodeStatus;
}

/** Episodes that somebody works on right now. */
export async function listInTheMaking(writers: readonly Writer[]): Promise<InTheMaking[]> {
  const found = await Promise.all(writers.map(listOwn));
  return found.flat();
}

async function listOwn(writer: Writer): Promise<InTheMaking[]> {
  const asked = [...writer.own.episodes.values()].slice(-3);
  const episodes = await Promise.all(
    asked.map(async (episodeId) => {
      const seen = await writer.readStatus(episodeId);
      return { writer, episodeId, seen };
    }),
  );
  return episodes.filter(({ seen }) => !isSettled(seen) && seen.status !== "pending");
}

/**
 * How long each episode took to go on, in ms from now: until a step or a part more is done than now.
 * Null for what did not in time.
 */
export function timeGoingOn(
  episodes: readonly InTheMaking[],
  patienceMs: number,
): Promise<(number | null)[]> {
  const from = performance.now();
  return Promise.all(
    episodes.map(async ({ writer, episodeId }) => {
      let first: string | null = null;
      while (performance.now() < from + patienceMs) {
        const seen = await findStatus(writer, episodeId);
        if (seen !== null && isSettled(seen)) return performance.now() - from;
        const shown = seen === null ? null : JSON.stringify(seen);
        first ??= shown;
        if (shown !== null && shown !== first) return performance.now() - from;
        await pause(LOOK_EVERY_MS);
      }
      return null;
    }),
  );
}

/** Asks until all episodes are completed or failed; the ids of those that are not when time is over. */
export async function waitUntilSettled(
  writers: readonly Writer[],
  patienceMs: number,
): Promise<string[]> {
  const until = performance.now() + patienceMs;
  let open = writers.flatMap((writer) =>
    [...writer.own.episodes.values()].map((episodeId) => ({ writer, episodeId })),
  );
  while (open.length > 0 && performance.now() < until) {
    const left: typeof open = [];
    for (const one of open) {
      const seen = await findStatus(one.writer, one.episodeId);
      if (seen === null || !isSettled(seen)) left.push(one);
    }
    open = left;
    await pause(LOOK_EVERY_MS);
  }
  return open.map(({ episodeId }) => episodeId);
}

function isSettled({ status }: EpisodeStatus): boolean {
  return status === "completed" || status === "failed";
}

/** Null while nobody answers. */
async function findStatus(writer: Writer, episodeId: string): Promise<EpisodeStatus | null> {
  const [outcome] = await Promise.allSettled([writer.readStatus(episodeId)]);
  return outcome.status === "fulfilled" ? outcome.value : null;
}
