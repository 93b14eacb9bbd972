import { ListAudit, listAudit } from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const audit = router({
  list: signedIn
    .input(ListAudit)
    .query(({ ctx, input }) => listAudit(ctx.deps, { ...input, actor: ctx.actor })),
});
