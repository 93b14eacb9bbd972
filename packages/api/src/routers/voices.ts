import { listVoices, SampleVoice, sampleVoice } from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const voices = router({
  list: signedIn.query(({ ctx }) => listVoices(ctx.deps, { actor: ctx.actor })),
  // It may have the sample spoken, so it is no query.
  sample: signedIn
    .input(SampleVoice)
    .mutation(({ ctx, input }) => sampleVoice(ctx.deps, { ...input, actor: ctx.actor })),
});
