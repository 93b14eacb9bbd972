import { type Clock, DomainError, type Waiting } from "@learnlab/domain";

interface LineParts {
  clock: Clock;
  wait: Waiting["wait"];
  /** The most that may wait, including the one whose turn it is. */
  most: number;
  /** The longest wait, in ms. */
  longestWaitMs: number;
}

interface Place {
  /** The time of its next look, or when its turn ends at the latest. */
  looksAt: number;
}

/** Shorter than a turn: a request with n before it looks again after n times this. */
const TURN_MS = 10;
/** The least and the most between two turns. */
const BREAK_MS = 10;
const LONGEST_BREAK_MS = 200;
/** A timer that is later than this means that the thread was busy. */
const LATE_MS = 4;
const LONGEST_LOOK_MS = 1_000;
/** A turn that takes longer counts as lost. */
const TURN_LOST_MS = 5_000;
const GRACE_MS = 2_000;

/**
 * Runs work that blocks the whole thread one item at a time, in order of arrival, and lets the event loop
 * run between two turns. Throws `limit_reached` when the queue is full or the wait too long. Each request
 * checks with its own timer whether it is first, instead of being woken by the previous one: a request that
 * its client cancels stops running and must not block the queue.
 */
export function createTurnLine(parts: LineParts) {
  const { clock, wait } = parts;
  let line: Place[] = [];

  async function pause(place: Place, ms: number): Promise<void> {
    place.looksAt = clock.now() + ms;
    await wait(ms);
    const now = clock.now();
    // The thread was busy, so the others' timers are late as well.
    const late = Math.max(0, now - place.looksAt);
    line = line.filter((one) => one === place || one.looksAt + late + GRACE_MS > now);
    // A request that counted as gone but is alive goes back to the front.
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

  /** Lets the event loop handle what arrived during the turn, until its timers are on time again. */
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
