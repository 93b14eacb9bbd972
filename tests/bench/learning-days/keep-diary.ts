import type { AnswerResult, EpisodeDocument } from "@learnlab/domain";

import type { Diary, Known } from "./study-day.ts";

interface Heard {
  segmentIds: ReadonlySet<string>;
  at: number;
  results: readonly { number: number; result: AnswerResult }[];
}

/** The learner's own record of what was heard and answered: the product's rows are judged by it. */
export function createDiary() {
  const known = new Map<string, Known>();
  const change = (conceptId: string, make: (before: Known) => Known) =>
    known.set(conceptId, make(known.get(conceptId) ?? NOTHING));

  return {
    copy: (): Diary => new Map(known),

    /** How often it was heard or asked about. */
    countExposure(conceptId: string): number {
      const { timesHeard, timesAsked } = known.get(conceptId) ?? NOTHING;
      return timesHeard + timesAsked;
    },

    hear({ script }: EpisodeDocument, { segmentIds, at, results }: Heard): void {
      for (const { id, kind, conceptId } of script.tracks[0]?.segments ?? []) {
        if (kind !== "lesson" || conceptId === null || !segmentIds.has(id)) continue;
        change(conceptId, (before) => ({
          ...before,
          timesHeard: before.timesHeard + 1,
          lastHeardAt: at,
        }));
      }
      for (const { number, conceptId, answerSegmentId } of script.questions) {
        if (!segmentIds.has(answerSegmentId)) continue;
        const given = results.find((one) => one.number === number);
        change(conceptId, (before) => ({
          ...before,
          timesAsked: before.timesAsked + 1,
          lastResult: given?.result ?? before.lastResult,
        }));
      }
    },
  };
}

export type OpenDiary = ReturnType<typeof createDiary>;

const NOTHING: Known = { timesHeard: 0, lastHeardAt: null, timesAsked: 0, lastResult: null };
