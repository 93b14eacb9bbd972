import {
  createLocalClock,
  type LocalClock,
  localDay,
  splitDays,
  writeDay,
} from "../shared/index.ts";
import { coveredMs, type Interval, uniteIntervals } from "../listening/index.ts";
import { countSessions } from "./count-sessions.ts";
import type { ListeningDay, ZonedListen } from "./types.ts";

/** A listen as far as its time by the clock and what was heard bear each other out. */
export interface CountedListen extends ZonedListen {
  endsAt: number;
}

interface Sum {
  localDate: string;
  episodeId: string;
  listenedMs: number;
  /** Time listened, each ms as often as its speed. */
  spedMs: number;
  sessions: number;
  plays: number;
  isRead: boolean;
  startedAt: number;
  endedAt: number;
  /** What was heard of each language's track. */
  tracks: Map<string, { heard: Interval[]; durationMs: number }>;
}

type SumOf = (localDate: string, episodeId: string) => Sum;

/**
 * The days of one learner out of their listens, each ms of their time counted once. Of a time that two
 * listens share the one that began first has it; so a day follows from the listens that touch it, and
 * those within half an hour before.
 */
export function rollDays(listens: readonly ZonedListen[]): ListeningDay[] {
  const sums = new Map<string, Sum>();
  const sumOf: SumOf = (localDate, episodeId) => {
    const key = `${localDate} ${episodeId}`;
    const sum = sums.get(key) ?? startSum(localDate, episodeId);
    sums.set(key, sum);
    return sum;
  };
  const counted = listens
    .map((listen) => ({ ...listen, endsAt: findEnd(listen) }))
    .toSorted((one, other) => one.startedAt - other.startedAt || (one.id < other.id ? -1 : 1));
  const clockOf = rememberClocks();
  addTimes(counted, { sumOf, clockOf });
  for (const session of countSessions(counted)) {
    const localDate = dayAt(clockOf(session.timeZone), session.startedAt);
    const sum = sumOf(localDate, session.episodeId);
    sum.sessions += 1;
    if (session.isPlay) sum.plays += 1;
  }
  return [...sums.values()].map(finishSum).toSorted(compareDays);
}

/** Heard no longer than there was time for, and took no longer than what was heard of it takes. */
export function findEnd({
  startedAt,
  wallMs,
  fromMs,
  toMs,
  speed,
}: Pick<ZonedListen, "startedAt" | "wallMs" | "fromMs" | "toMs" | "speed">): number {
  return startedAt + Math.min(wallMs, Math.floor((toMs - fromMs) / speed));
}

interface Context {
  sumOf: SumOf;
  clockOf: (timeZone: string) => LocalClock;
}

function addTimes(listens: readonly CountedListen[], { sumOf, clockOf }: Context): void {
  let countedUntil = Number.NEGATIVE_INFINITY;
  for (const listen of listens) {
    const { startedAt, endsAt, episodeId, speed } = listen;
    const clock = clockOf(listen.timeZone);
    if (listen.kind === "read") addReading(sumOf(dayAt(clock, startedAt), episodeId), startedAt);
    for (const { localDate, from, to } of splitDays(clock, { from: startedAt, to: endsAt })) {
      const sum = sumOf(localDate, episodeId);
      const ownMs = Math.max(0, to - Math.max(from, countedUntil));
      stretchTo(sum, { from, to });
      sum.listenedMs += ownMs;
      sum.spedMs += ownMs * speed;
      addTrack(sum, { listen, from, to });
    }
    countedUntil = Math.max(countedUntil, endsAt);
  }
}

function addTrack(
  sum: Sum,
  { listen, from, to }: { listen: CountedListen; from: number; to: number },
): void {
  const { language, durationMs, fromMs, startedAt, speed } = listen;
  const placeAt = (at: number) => fromMs + (at - startedAt) * speed;
  const known = sum.tracks.get(language);
  const heard = uniteIntervals(
    [...(known?.heard ?? []), [placeAt(from), placeAt(to)]],
    Number.POSITIVE_INFINITY,
  );
  const longestMs = Math.max(known?.durationMs ?? 0, durationMs);
  sum.tracks.set(language, { heard, durationMs: longestMs });
}

function addReading(sum: Sum, at: number): void {
  sum.isRead = true;
  stretchTo(sum, { from: at, to: at });
}

function stretchTo(sum: Sum, { from, to }: { from: number; to: number }): void {
  sum.startedAt = Math.min(sum.startedAt, from);
  sum.endedAt = Math.max(sum.endedAt, to);
}

function dayAt(clock: LocalClock, at: number): string {
  return writeDay(localDay(clock, at));
}

function startSum(localDate: string, episodeId: string): Sum {
  const nothing = { listenedMs: 0, spedMs: 0, sessions: 0, plays: 0, isRead: false };
  const ends = { startedAt: Number.POSITIVE_INFINITY, endedAt: 0 };
  return { localDate, episodeId, ...nothing, ...ends, tracks: new Map() };
}

function finishSum({ localDate, episodeId, listenedMs, spedMs, tracks, ...counts }: Sum) {
  const shares = [...tracks.values()].map(({ heard, durationMs }) => coveredMs(heard) / durationMs);
  return {
    localDate,
    episodeId,
    ...counts,
    listenedMs,
    averageSpeed: listenedMs === 0 ? 1 : roundSmall(spedMs / listenedMs),
    completion: counts.isRead ? 1 : roundSmall(Math.min(1, Math.max(0, ...shares))),
  };
}

/** So that the same day is the same row, in whatever order its pieces were added. */
function roundSmall(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function compareDays(one: ListeningDay, other: ListeningDay): number {
  const [left, right] = [one, other].map(({ localDate, episodeId }) => localDate + episodeId);
  return (left ?? "") < (right ?? "") ? -1 : 1;
}

function rememberClocks(): (timeZone: string) => LocalClock {
  const clocks = new Map<string, LocalClock>();
  return (timeZone) => {
    const clock = clocks.get(timeZone) ?? createLocalClock(timeZone);
    clocks.set(timeZone, clock);
    return clock;
  };
}
