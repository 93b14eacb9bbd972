import type { Interval } from "@learnlab/domain/client";

import type { Language } from "../api.ts";
import { isSameTrack, mergeReports, toTuples, type Unsent } from "../data/merge-reports.ts";
import type { Report } from "../data/send-report.ts";
import { collectPlayed } from "./collect-played.ts";
import type { Timers } from "./timers.ts";
import { SAVE_EVERY_MS } from "./timings.ts";

interface Place {
  episodeId: string;
  language: Language;
  positionMs: number;
  speed: number;
}

interface KeeperParts {
  timers: Timers;
  /** The current position of playback; null if nothing is loaded. */
  where: () => Place | null;
  /** Resolves with false if the report did not arrive and may be sent again. Must start sending before it returns. */
  send: (report: Report) => Promise<boolean>;
}

/** Several seeks in a row count as one. */
const SEEK_SETTLES_MS = 1_000;

/**
 * Reports progress every 15 seconds of playback and on demand. A report that does not arrive joins the next
 * one.
 */
export function makeProgressKeeper({ timers, where, send }: KeeperParts) {
  const played = collectPlayed();
  let unsent: Unsent[] = [];
  let lastSaved = "";
  let stopTicking: (() => void) | null = null;
  let stopWaiting = () => {};

  function save(): void {
    stopWaiting();
    const place = where();
    if (place !== null) keep(place);
    const reports = unsent;
    unsent = [];
    for (const report of reports) void deliver(report);
  }

  function keep(place: Place): void {
    const { since, stretches, ...taken } = played.take();
    const now = JSON.stringify([place.episodeId, place.language, Math.round(place.positionMs)]);
    if (taken.heard.length === 0 && now === lastSaved) return;
    lastSaved = now;
    const happenedAt = timers.now();
    const times = { startedAt: since ?? happenedAt, happenedAt };
    const heard = toTuples(taken.heard);
    unsent = addReport(unsent, { ...place, ...times, heard, stretches });
  }

  async function deliver(report: Unsent): Promise<void> {
    const isThere = await send({ ...report, sentAt: timers.now() });
    if (isThere) return;
    unsent = addReport(unsent, report);
    tick();
  }

  function tick(): void {
    stopTicking ??= timers.after(SAVE_EVERY_MS, () => {
      stopTicking = null;
      save();
      if (isPlaying) tick();
    });
  }

  let isPlaying = false;
  return {
    /** Call it several times a second during playback; returns what was heard. */
    note(moment: { positionMs: number; speed: number }): Interval | null {
      return played.note(where(), { ...moment, atMs: timers.now() });
    },
    /** Playback stopped or is about to jump: the next moment starts a new stretch. */
    interrupt: played.interrupt,
    setPlaying(next: boolean): void {
      isPlaying = next;
      if (next) tick();
    },
    save,
    saveSoon(): void {
      stopWaiting();
      stopWaiting = timers.after(SEEK_SETTLES_MS, save);
    },
    dispose: (): void => {
      stopTicking?.();
      stopWaiting();
    },
  };
}

/** One report for each track. */
function addReport(reports: Unsent[], added: Unsent): Unsent[] {
  const earlier = reports.find((other) => isSameTrack(other, added));
  if (earlier === undefined) return [...reports, added];
  return [...reports.filter((other) => other !== earlier), mergeReports(earlier, added)];
}
