import {
  CreateInvitation,
  createInvitation,
  listInvitations,
  lookAtInvitation,
  revokeInvitation,
} from "@learnlab/domain";
import { z } from "zod";

import { open, router, signedIn } from "../trpc.ts";

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
