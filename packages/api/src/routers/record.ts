import { DeleteAccount, deleteAccount, DeletePerson, deletePerson } from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const record = router({
  deleteAccount: signedIn.input(DeleteAccount).mutation(({ ctx, input }) => {
    const { actor, device } = ctx;
    return deleteAccount(ctx.deps, { ...input, actor, device });
  }),
  deletePerson: signedIn
    .input(DeletePerson)
    .mutation(({ ctx, input }) => deletePerson(ctx.deps, { ...input, actor: ctx.actor })),
});
