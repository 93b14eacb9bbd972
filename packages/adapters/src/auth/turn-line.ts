import { type Clock, DomainError, type Waiting } from "@learnlab/domain";

interface LineParts {
  clock: Clock;
  wait: Waiting["wait"];
  /** How many may stand in line, the one whose turn it is included. */
  most: number;
  /** How long one waits at most, in ms. */
  longestWaitMs: number;
}

interface Place {
  /** When it looks again whether its turn has come, or is done at the latest. */
  looksAt: number;
}

/** Less than a turn takes: who has n before them looks again after n times that. */
const TURN_MS = 10;
/** Between two turns, at least and at most. */
const BREAK_MS = 10;
const LONGEST_BREAK_MS = 200;
/** A timer that is later than this found the thread at work. */
const LATE_MS = 4;
const LONGEST_LOOK_MS = 1_000;
/** A turn that is not done by then is taken to be lost. */
const TURN_LOST_MS = 5_000;
const GRACE_MS = 2_000;

/**
 * One after another, in the order they came, with the event loop given back between two turns: for work
 * that takes the whole thread. Throws `limit_reached` where the line is full or the wait is too long.
 *
 * Each one looks for itself whether it is first, by a timer of its own request, rather than being woken
 * by the one before: a request that its client gives up runs no further, and must not stop the line.
 */
export function createTurnLine(parts: LineParts) {
  const { clock, wait } = parts;
  let line: Place[] = [];

  async function pause(place: Place, ms: number): Promise<void> {
    place.looksAt = clock.now() + ms;
    await wait(ms);
    const now = clock.now();
    // The thread was busy, so others are late too and no less alive.
    const late = Math.max(0, now - place.looksAt);
    line = line.filter((one) => one === place || one.looksAt + late + GRACE_MS > now);
    // Whoever was taken for gone and is not stands in front again.
    if (!line.includes(place)) line = [place, ...line];
  }

  async function comeFirst(place: Place): Promise<void> {
    const since = clock.now();
    while (line[0] !== place) {
      await pause(place, Math.min(LONGEST_LOOK_MS, line.indexOf(place) * TURN_MS));
      if (clock.now() - since > parts.longestWaitMs) throw tooBusy();
    }
    await giveWay(place);
  }

  /** Lets the event loop do what has come up during the turn before, until its timers are on time again. */
  async function giveWay(place: Place): Promise<void> {
    const until = clock.now() + LONGEST_BREAK_MS;
    let isBusy = true;
    while (isBusy) {
      const due = clock.now() + BREAK_MS;
      await pause(place, BREAK_MS);
      isBusy = clock.now() - due > LATE_MS && clock.now() < until;
    }
  }

  return {
    async take<TResult>(turn: () => Promise<TResult>): Promise<TResult> {
      if (line.length >= parts.most) throw tooBusy();
      const place = { looksAt: clock.now() };
      line.push(place);
      try {
        await comeFirst(place);
        place.looksAt = clock.now() + TURN_LOST_MS;
        return await turn();
      } finally {
        line = line.filter((one) => one !== place);
      }
    },
  };
}

export type TurnLine = ReturnType<typeof createTurnLine>;

function tooBusy(): DomainError {
  return new DomainError(
    "limit_reached",
    "Many people are signing in at this moment. Try again in half a minute.",
    { reason: "account.sign_in_busy", retryAfterMs: 30_000 },
  );
}
