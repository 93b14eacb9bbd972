import {
  CourseProposals,
  DecideProposals,
  decideProposals,
  EditProposal,
  editProposal,
  listProposals,
  ProposeConcepts,
  proposeConcepts,
  stopProposing,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const proposals = router({
  list: signedIn
    .input(CourseProposals)
    .query(({ ctx, input }) => listProposals(ctx.deps, { ...input, actor: ctx.actor })),
  propose: signedIn
    .input(ProposeConcepts)
    .mutation(({ ctx, input }) => proposeConcepts(ctx.deps, { ...input, actor: ctx.actor })),
  stop: signedIn
    .input(ProposeConcepts)
    .mutation(({ ctx, input }) => stopProposing(ctx.deps, { ...input, actor: ctx.actor })),
  decide: signedIn
    .input(DecideProposals)
    .mutation(({ ctx, input }) => decideProposals(ctx.deps, { ...input, actor: ctx.actor })),
  edit: signedIn
    .input(EditProposal)
    .mutation(({ ctx, input }) => editProposal(ctx.deps, { ...input, actor: ctx.actor })),
});
