import { isSameTrack, mergeReports, MOST_PIECES, type Unsent } from "./merge-reports.ts";
import { makeReportLists, type OpenStorage } from "./report-lists.ts";
import type { Report } from "./send-report.ts";

export interface PageLocks {
  /** Holds a page's name as long as it lives. */
  hold: (page: string) => void;
  /** Runs if no living page holds the name. */
  runIfFree: (page: string, run: () => Promise<void>) => Promise<void>;
}

interface OutboxParts {
  /** Resolves with false if it did not arrive and may be sent again. Must start sending before it returns. */
  send: (report: Report) => Promise<boolean>;
  now: () => number;
  storage: OpenStorage;
  locks: PageLocks;
  /** A new name for each page. */
  page: string;
}

interface Entry {
  report: Unsent;
  isGoing: boolean;
}

/**
 * Keeps what was heard on this device until it has arrived: without a network, after an expired session
 * until the same person is back, and when the page is closed meanwhile. Reports name the stretches that were
 * played by their ids, so one that arrives twice counts once.
 */
export function makeReportOutbox({ send, now, storage, locks, page }: OutboxParts) {
  const lists = makeReportLists(storage);
  const own = new Map<string, Entry[]>();
  locks.hold(page);

  function change(owner: string, entries: Entry[]): boolean {
    own.set(owner, entries);
    const reports = entries.map(({ report }) => report);
    return lists.write(owner, page, reports);
  }

  function drop(owner: string, entry: Entry): void {
    change(
      owner,
      (own.get(owner) ?? []).filter((one) => one !== entry),
    );
  }

  async function go(owner: string, entry: Entry): Promise<boolean> {
    entry.isGoing = true;
    const hasArrived = await send({ ...entry.report, sentAt: now() });
    entry.isGoing = false;
    if (hasArrived) drop(owner, entry);
    return hasArrived;
  }

  /** Sends what a page left behind that is closed now. */
  async function sendLeft(owner: string, closed: string): Promise<void> {
    let left = lists.read(owner, closed);
    for (const report of left) {
      if (!(await send({ ...report, sentAt: now() }))) continue;
      left = left.filter((one) => one !== report);
      lists.write(owner, closed, left);
    }
  }

  return {
    /**
     * Keeps a report, and sends it at once if its person is the one who is signed in. False if it neither
     * arrived nor could be kept.
     */
    async add(owner: string, report: Unsent, isSignedIn: boolean): Promise<boolean> {
      const entries = own.get(owner) ?? [];
      const earlier = entries.find((one) => !one.isGoing && canJoin(one.report, report));
      const entry = earlier ?? { report, isGoing: false };
      if (earlier !== undefined) entry.report = mergeReports(entry.report, report);
      const isKept = change(owner, earlier === undefined ? [...entries, entry] : entries);
      if (isSignedIn && (await go(owner, entry))) return true;
      if (!isKept) drop(owner, entry);
      return isKept;
    },
    /** Sends all that still waits for the person who is signed in. */
    async flush(owner: string): Promise<void> {
      for (const entry of own.get(owner) ?? []) if (!entry.isGoing) await go(owner, entry);
      for (const other of lists.pages(owner)) {
        if (other !== page) await locks.runIfFree(other, () => sendLeft(owner, other));
      }
    },
    /** What has not arrived yet. */
    waiting: (owner: string): Unsent[] =>
      lists.pages(owner).flatMap((one) => lists.read(owner, one)),
    /** Deletes it: somebody signed out, and nothing of them stays. */
    forget(owner: string): void {
      own.delete(owner);
      for (const one of lists.pages(owner)) lists.write(owner, one, []);
    },
  };
}

/** Whether one report can say what both say. */
function canJoin(one: Unsent, other: Unsent): boolean {
  const pieces = Math.max(
    one.stretches.length + other.stretches.length,
    one.heard.length + other.heard.length,
  );
  return isSameTrack(one, other) && pieces <= MOST_PIECES;
}
