import { describeDue } from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

/** Reviews outside of episodes: what is due, whenever somebody has ten minutes. */
export const reviews = router({
  due: signedIn.query(({ ctx }) => describeDue(ctx.deps, { actor: ctx.actor })),
});
