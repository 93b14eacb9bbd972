import { HOUR_MS, MINUTE_MS } from "../shared/index.ts";
import type { CountedListen } from "./roll-days.ts";

/** A longer pause ends a session. */
const LONGEST_PAUSE_MS = 30 * MINUTE_MS;
/** A session is a play when so much was heard of it within an hour. */
export const PLAY_MS = 30_000;
const PLAY_WITHIN_MS = HOUR_MS;

interface Session {
  episodeId: string;
  startedAt: number;
  /** Of the listen that it began with. */
  timeZone: string;
  isPlay: boolean;
}

/** The sessions of each episode; listens come in order of time. */
export function countSessions(listens: readonly CountedListen[]): Session[] {
  const byEpisode = Map.groupBy(
    listens.filter(({ kind }) => kind === "heard"),
    ({ episodeId }) => episodeId,
  );
  return [...byEpisode.values()].flatMap(countOfEpisode);
}

function countOfEpisode(listens: readonly CountedListen[]): Session[] {
  const sessions: Session[] = [];
  let lastEnd = Number.NEGATIVE_INFINITY;
  let heardMs = 0;
  for (const { episodeId, startedAt, endsAt, timeZone } of listens) {
    if (startedAt > lastEnd + LONGEST_PAUSE_MS) {
      sessions.push({ episodeId, startedAt, timeZone, isPlay: false });
      heardMs = 0;
    }
    const session = sessions.at(-1);
    if (session === undefined) continue;
    const until = Math.min(endsAt, session.startedAt + PLAY_WITHIN_MS);
    heardMs += Math.max(0, until - Math.max(startedAt, lastEnd));
    session.isPlay ||= heardMs >= PLAY_MS;
    lastEnd = Math.max(lastEnd, endsAt);
  }
  return sessions;
}
