import {
  DayRange,
  describeCourses,
  describeHearing,
  describeListening,
  describeWeek,
  EpisodeRef,
  FinishReading,
  finishReading,
  getEpisodeTotals,
  getListeningTotals,
  getProgress,
  SaveProgress,
  saveProgress,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const listening = router({
  progress: signedIn
    .input(EpisodeRef)
    .query(({ ctx, input }) => getProgress(ctx.deps, { ...input, actor: ctx.actor })),
  saveProgress: signedIn
    .input(SaveProgress)
    .mutation(({ ctx, input }) => saveProgress(ctx.deps, { ...input, actor: ctx.actor })),
  totals: signedIn.query(({ ctx }) =>
    getListeningTotals(ctx.deps, { actor: ctx.actor, range: null }),
  ),
  episodeTotals: signedIn
    .input(EpisodeRef)
    .query(({ ctx, input }) =>
      getEpisodeTotals(ctx.deps, { ...input, actor: ctx.actor, range: null }),
    ),
  days: signedIn.query(({ ctx }) =>
    describeListening(ctx.deps, { actor: ctx.actor, settings: ctx.settings }),
  ),
  week: signedIn.query(({ ctx }) =>
    describeWeek(ctx.deps, { actor: ctx.actor, settings: ctx.settings }),
  ),
  courses: signedIn
    .input(DayRange)
    .query(({ ctx, input }) => describeCourses(ctx.deps, { actor: ctx.actor, range: input })),
  hearing: signedIn
    .input(EpisodeRef)
    .query(({ ctx, input }) => describeHearing(ctx.deps, { ...input, actor: ctx.actor })),
  finishReading: signedIn
    .input(FinishReading)
    .mutation(({ ctx, input }) => finishReading(ctx.deps, { ...input, actor: ctx.actor })),
});
