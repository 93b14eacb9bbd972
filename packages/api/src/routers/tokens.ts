import { CreateToken, createToken, listTokens, revokeToken, TokenRef } from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const tokens = router({
  list: signedIn.query(({ ctx }) => listTokens(ctx.deps, { actor: ctx.actor })),
  create: signedIn
    .input(CreateToken)
    .mutation(({ ctx, input }) => createToken(ctx.deps, { ...input, actor: ctx.actor })),
  revoke: signedIn
    .input(TokenRef)
    .mutation(({ ctx, input }) => revokeToken(ctx.deps, { ...input, actor: ctx.actor })),
});
