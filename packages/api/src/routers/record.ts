import { DeleteAccount, deleteAccount, DeletePerson, deletePerson } from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const record = router({
  deleteAccount: signedIn.input(DeleteAccount).mutation(({ ctx, input }) => {
    const { actor, person, device } = ctx;
    return deleteAccount(ctx.deps, { ...input, actor, person, device });
  }),
  deletePerson: signedIn
    .input(DeletePerson)
    .mutation(({ ctx, input }) => deletePerson(ctx.deps, { ...input, actor: ctx.actor })),
});
