import type { Interval } from "@learnlab/domain/client";

import { makeHeardIntervals, type Moment } from "./heard-intervals.ts";
import { makeStretches } from "./make-stretches.ts";

interface Track {
  episodeId: string;
  language: string;
}

/** Collects what is played of a track for its next report; nothing without a track. */
export function collectPlayed() {
  const heard = makeHeardIntervals();
  const stretches = makeStretches(() => crypto.randomUUID());
  let noted: string | null = null;
  let since: number | null = null;

  function follow(track: Track | null): void {
    const name = track === null ? null : JSON.stringify([track.episodeId, track.language]);
    if (name === noted) return;
    if (noted === null) heard.take();
    noted = name;
    stretches.end();
  }

  return {
    /** Returns what was heard since the last call. */
    note(track: Track | null, moment: Moment): Interval | null {
      follow(track);
      since ??= moment.atMs;
      const piece = heard.note(moment);
      if (piece !== null && track !== null) stretches.add(piece);
      return piece?.interval ?? null;
    },
    interrupt: () => heard.interrupt(),
    /** What was played since the last call, and when that began. */
    take() {
      const taken = { heard: heard.take(), stretches: stretches.take(), since };
      since = null;
      return taken;
    },
  };
}
