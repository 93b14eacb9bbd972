import { ownerAlone, ownerOnly, type ProcedureRow, signedIn } from "./verdicts.ts";

interface Facts {
  episodeId: string;
}

const episode = ({ episodeId }: Facts) => ({ episodeId });
const now = 1_790_000_000_000;

/** What each persona may do with progress and days of listening. */
export const LISTENING_PROCEDURES: Record<string, ProcedureRow<Facts>> = {
  "listening.progress": { verdicts: ownerOnly, input: episode },
  "listening.saveProgress": {
    verdicts: ownerAlone,
    isMutation: true,
    input: (about) => ({
      ...episode(about),
      language: "en",
      positionMs: 0,
      speed: 1,
      heard: [],
      happenedAt: now,
      sentAt: now,
    }),
  },
  "settings.digests": { verdicts: signedIn },
  "settings.chooseDigest": {
    verdicts: signedIn,
    isMutation: true,
    input: () => ({ kind: "week", isOn: false }),
  },
  "listening.totals": { verdicts: signedIn },
  "listening.days": { verdicts: signedIn },
  "listening.week": { verdicts: signedIn },
  "listening.courses": {
    verdicts: signedIn,
    input: () => ({ from: "2026-11-01", to: "2026-11-30" }),
  },
  "listening.episodeTotals": { verdicts: ownerOnly, input: episode },
  "listening.hearing": { verdicts: ownerOnly, input: episode },
  "listening.finishReading": { verdicts: ownerAlone, isMutation: true, input: episode },
};
