import { cleanUpNow, listCronRuns, previewCleanup } from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const jobs = router({
  runs: signedIn.query(({ ctx }) => listCronRuns(ctx.deps, { actor: ctx.actor })),
  cleanupPreview: signedIn.query(({ ctx }) => previewCleanup(ctx.deps, { actor: ctx.actor })),
  cleanupNow: signedIn.mutation(({ ctx }) => cleanUpNow(ctx.deps, { actor: ctx.actor })),
});
