import type { ListeningDay, ZonedListen } from "@learnlab/domain";

const SECOND = 1_000;
const HALF_HOUR = 1_800;

/**
 * The days of a learner told by walking through every second of their listens: slow, and nothing like what
 * the product does. Everything falls on whole seconds, so that nothing is rounded.
 */
export function rollBySeconds(listens: readonly ZonedListen[]): ListeningDay[] {
  const days = new Map<string, Tally>();
  const tallyOf = (localDate: string, episodeId: string) => {
    const key = `${localDate}/${episodeId}`;
    const tally = days.get(key) ?? new Tally(localDate, episodeId);
    days.set(key, tally);
    return tally;
  };
  const seconds = listSeconds(listens);
  countTime(seconds, tallyOf);
  countSessions(seconds, tallyOf);
  for (const listen of listens.filter(({ kind }) => kind === "read")) {
    const tally = tallyOf(dayIn(listen.timeZone, listen.startedAt), listen.episodeId);
    tally.isRead = true;
    tally.see(listen.startedAt, listen.startedAt);
  }
  const nameOf = ({ localDate, episodeId }: ListeningDay) => localDate + episodeId;
  return [...days.values()]
    .map((tally) => tally.close())
    .toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

interface Second {
  at: number;
  listen: ZonedListen;
  fromMs: number;
}
type TallyOf = (localDate: string, episodeId: string) => Tally;

function listSeconds(listens: readonly ZonedListen[]): Second[] {
  return listens
    .filter(({ kind }) => kind === "heard")
    .flatMap((listen) => {
      const seconds: Second[] = [];
      for (let fromMs = listen.fromMs, at = listen.startedAt; ;) {
        if (at >= listen.startedAt + listen.wallMs) return seconds;
        if (fromMs + SECOND * listen.speed > listen.toMs) return seconds;
        seconds.push({ at, listen, fromMs });
        at += SECOND;
        fromMs += SECOND * listen.speed;
      }
    });
}

/** Of those that play in the same second the one that began first has it. */
function countTime(seconds: readonly Second[], tallyOf: TallyOf): void {
  const owners = new Map<number, ZonedListen>();
  for (const { at, listen } of seconds) {
    const other = owners.get(at);
    const isFirst =
      other === undefined ||
      listen.startedAt < other.startedAt ||
      (listen.startedAt === other.startedAt && listen.id < other.id);
    if (isFirst) owners.set(at, listen);
  }
  for (const { at, listen, fromMs } of seconds) {
    const tally = tallyOf(dayIn(listen.timeZone, at), listen.episodeId);
    tally.see(at, at + SECOND);
    tally.hear(listen, fromMs);
    if (owners.get(at) === listen) tally.count(listen.speed);
  }
}

function countSessions(seconds: readonly Second[], tallyOf: TallyOf): void {
  for (const [episodeId, ofEpisode] of Map.groupBy(seconds, ({ listen }) => listen.episodeId)) {
    const heardAt = new Set(ofEpisode.map(({ at }) => at));
    const begins = ofEpisode
      .filter(({ at, listen }) => at === listen.startedAt)
      .toSorted((a, b) => a.at - b.at || (a.listen.id < b.listen.id ? -1 : 1));
    const seen = new Set<number>();
    for (const { at, listen } of begins) {
      if (seen.has(at) || wasHeardBefore(heardAt, at)) continue;
      seen.add(at);
      const heard = countWithinHour(heardAt, at);
      tallyOf(dayIn(listen.timeZone, at), episodeId).addSession(heard >= 30);
    }
  }
}

function wasHeardBefore(heardAt: Set<number>, at: number): boolean {
  for (let back = 1; back <= HALF_HOUR + 1; back += 1) {
    if (heardAt.has(at - back * SECOND)) return true;
  }
  return false;
}

/** The seconds of the session that are within an hour of its beginning. */
function countWithinHour(heardAt: Set<number>, begin: number): number {
  let [heard, silent] = [0, 0];
  for (let at = begin; at < begin + 3_600 * SECOND && silent <= HALF_HOUR; at += SECOND) {
    const isHeard = heardAt.has(at);
    heard += isHeard ? 1 : 0;
    silent = isHeard ? 0 : silent + 1;
  }
  return heard;
}

class Tally {
  #localDate: string;
  #episodeId: string;
  #speeds: number[] = [];
  #sessions = 0;
  #plays = 0;
  #heard = new Map<string, { halves: Set<number>; durationMs: number }>();
  #startedAt = Number.POSITIVE_INFINITY;
  #endedAt = 0;
  isRead = false;

  constructor(localDate: string, episodeId: string) {
    this.#localDate = localDate;
    this.#episodeId = episodeId;
  }

  see(from: number, to: number): void {
    this.#startedAt = Math.min(this.#startedAt, from);
    this.#endedAt = Math.max(this.#endedAt, to);
  }

  count(speed: number): void {
    this.#speeds.push(speed);
  }

  /** Half seconds of the track: at half the speed a second of the clock is one of them. */
  hear({ language, durationMs, speed }: ZonedListen, fromMs: number): void {
    const known = this.#heard.get(language) ?? { halves: new Set<number>(), durationMs };
    for (let at = fromMs; at < fromMs + SECOND * speed; at += SECOND / 2) known.halves.add(at);
    this.#heard.set(language, known);
  }

  addSession(isPlay: boolean): void {
    this.#sessions += 1;
    this.#plays += isPlay ? 1 : 0;
  }

  close(): ListeningDay {
    const count = this.#speeds.length;
    const shares = [...this.#heard.values()].map(
      ({ halves, durationMs }) => (halves.size * SECOND) / 2 / durationMs,
    );
    const four = (value: number) => Math.round(value * 1e4) / 1e4;
    return {
      localDate: this.#localDate,
      episodeId: this.#episodeId,
      listenedMs: count * SECOND,
      averageSpeed: count === 0 ? 1 : four(this.#speeds.reduce((a, b) => a + b, 0) / count),
      sessions: this.#sessions,
      plays: this.#plays,
      completion: this.isRead ? 1 : four(Math.min(1, Math.max(0, ...shares))),
      isRead: this.isRead,
      startedAt: this.#startedAt,
      endedAt: this.#endedAt,
    };
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();
const dates = new Map<string, string>();

/** As Intl itself writes the day, a quarter of an hour at a time. */
function dayIn(timeZone: string, at: number): string {
  const key = `${timeZone} ${Math.floor(at / 900_000)}`;
  const known = dates.get(key);
  if (known !== undefined) return known;
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("sv-SE", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
  formats.set(timeZone, format);
  const date = format.format(at);
  dates.set(key, date);
  return date;
}
