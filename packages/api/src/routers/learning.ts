import { describeState, listStates } from "@learnlab/domain";
import { z } from "zod";

import { router, signedIn } from "../trpc.ts";

export const learning = router({
  state: signedIn
    .input(z.strictObject({ courseId: z.uuid() }))
    .query(({ ctx, input }) => describeState(ctx.deps, { ...input, actor: ctx.actor })),
  states: signedIn.query(({ ctx }) => listStates(ctx.deps, { actor: ctx.actor })),
});
