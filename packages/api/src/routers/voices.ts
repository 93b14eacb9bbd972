import {
  listVoices,
  SampleEpisode,
  sampleEpisode,
  SampleVoice,
  sampleVoice,
} from "@learnlab/domain";

import { open, router, signedIn } from "../trpc.ts";

export const voices = router({
  list: signedIn.query(({ ctx }) => listVoices(ctx.deps, { actor: ctx.actor })),
  // No query, because it may have the sample spoken.
  sample: signedIn
    .input(SampleVoice)
    .mutation(({ ctx, input }) => sampleVoice(ctx.deps, { ...input, actor: ctx.actor })),
  sampleEpisode: open
    .input(SampleEpisode)
    .mutation(({ ctx, input }) => sampleEpisode(ctx.deps, input)),
});
