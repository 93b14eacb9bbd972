import {
  DeleteAccount,
  deleteAccount,
  DeletePerson,
  deletePerson,
  PersonRef,
  showHoldings,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const record = router({
  deleteAccount: signedIn.input(DeleteAccount).mutation(({ ctx, input }) => {
    const { actor, person, device } = ctx;
    return deleteAccount(ctx.deps, { ...input, actor, person, device });
  }),
  holdings: signedIn
    .input(PersonRef)
    .query(({ ctx, input }) => showHoldings(ctx.deps, { ...input, actor: ctx.actor })),
  deletePerson: signedIn
    .input(DeletePerson)
    .mutation(({ ctx, input }) => deletePerson(ctx.deps, { ...input, actor: ctx.actor })),
});
