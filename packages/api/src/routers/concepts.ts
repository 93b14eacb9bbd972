import { ChooseConcept, chooseConcept, listConceptChoices } from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const concepts = router({
  choices: signedIn.query(({ ctx }) => listConceptChoices(ctx.deps, { actor: ctx.actor })),
  choose: signedIn
    .input(ChooseConcept)
    .mutation(({ ctx, input }) => chooseConcept(ctx.deps, { ...input, actor: ctx.actor })),
});
