import {
  ChooseConcept,
  chooseConcept,
  listConceptChoices,
  ListWithdrawn,
  listWithdrawn,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const concepts = router({
  choices: signedIn.query(({ ctx }) => listConceptChoices(ctx.deps, { actor: ctx.actor })),
  choose: signedIn
    .input(ChooseConcept)
    .mutation(({ ctx, input }) => chooseConcept(ctx.deps, { ...input, actor: ctx.actor })),
  withdrawn: signedIn
    .input(ListWithdrawn)
    .query(({ ctx, input }) => listWithdrawn(ctx.deps, { ...input, actor: ctx.actor })),
});
