import { getDailies, resumeDailies } from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const dailies = router({
  current: signedIn.query(({ ctx }) => getDailies(ctx.deps, { actor: ctx.actor })),
  resume: signedIn.mutation(({ ctx }) => resumeDailies(ctx.deps, { actor: ctx.actor })),
});
