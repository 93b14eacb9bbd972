import {
  CreateInvitation,
  createInvitation,
  createResetLink,
  listInvitations,
  ListPeople,
  listPeople,
  lookAtInvitation,
  revokeInvitation,
  SetDisabled,
  setDisabled,
  SetRole,
  setRole,
} from "@learnlab/domain";
import { z } from "zod";

import { open, router, signedIn } from "../trpc.ts";

export const people = router({
  list: signedIn
    .input(ListPeople)
    .query(({ ctx, input }) => listPeople(ctx.deps, { ...input, actor: ctx.actor })),
  setRole: signedIn
    .input(SetRole)
    .mutation(({ ctx, input }) => setRole(ctx.deps, { ...input, actor: ctx.actor })),
  setDisabled: signedIn
    .input(SetDisabled)
    .mutation(({ ctx, input }) => setDisabled(ctx.deps, { ...input, actor: ctx.actor })),
  resetLink: signedIn
    .input(z.strictObject({ userId: z.uuid() }))
    .mutation(({ ctx, input }) => createResetLink(ctx.deps, { ...input, actor: ctx.actor })),
});

export const invitations = router({
  list: signedIn.query(({ ctx }) => listInvitations(ctx.deps, { actor: ctx.actor })),
  create: signedIn.input(CreateInvitation).mutation(async ({ ctx, input }) => {
    const { id, token } = await createInvitation(ctx.deps, { ...input, actor: ctx.actor });
    return { id, link: `${ctx.deps.installation.origin}/invitation/${token}` };
  }),
  revoke: signedIn
    .input(z.strictObject({ invitationId: z.uuid() }))
    .mutation(({ ctx, input }) => revokeInvitation(ctx.deps, { ...input, actor: ctx.actor })),
  look: open
    .input(z.strictObject({ token: z.string().min(20).max(100) }))
    .query(({ ctx, input }) => lookAtInvitation(ctx.deps, input)),
});
