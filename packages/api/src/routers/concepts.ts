import {
  ChooseConcept,
  chooseConcept,
  ListWithdrawn,
  listWithdrawn,
  EditConcept,
  editConcept,
  LinkConcepts,
  linkConcepts,
  listConceptChoices,
  listTaughtConcepts,
  MergeConcepts,
  mergeConcepts,
  OrderConcepts,
  orderConcepts,
  TaughtConcepts,
  TranslateConcept,
  translateConcept,
  UndoConcept,
  undoConcept,
  UnlinkConcepts,
  unlinkConcepts,
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
  taught: signedIn
    .input(TaughtConcepts)
    .query(({ ctx, input }) => listTaughtConcepts(ctx.deps, { ...input, actor: ctx.actor })),
  edit: signedIn
    .input(EditConcept)
    .mutation(({ ctx, input }) => editConcept(ctx.deps, { ...input, actor: ctx.actor })),
  translate: signedIn
    .input(TranslateConcept)
    .mutation(({ ctx, input }) => translateConcept(ctx.deps, { ...input, actor: ctx.actor })),
  order: signedIn
    .input(OrderConcepts)
    .mutation(({ ctx, input }) => orderConcepts(ctx.deps, { ...input, actor: ctx.actor })),
  link: signedIn
    .input(LinkConcepts)
    .mutation(({ ctx, input }) => linkConcepts(ctx.deps, { ...input, actor: ctx.actor })),
  unlink: signedIn
    .input(UnlinkConcepts)
    .mutation(({ ctx, input }) => unlinkConcepts(ctx.deps, { ...input, actor: ctx.actor })),
  merge: signedIn
    .input(MergeConcepts)
    .mutation(({ ctx, input }) => mergeConcepts(ctx.deps, { ...input, actor: ctx.actor })),
  undo: signedIn
    .input(UndoConcept)
    .mutation(({ ctx, input }) => undoConcept(ctx.deps, { ...input, actor: ctx.actor })),
});
