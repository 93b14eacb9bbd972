import {
  CreateInvitation,
  createInvitation,
  ImportRoster,
  importRoster,
  ListInvitations,
  listInvitations,
  lookAtInvitation,
  PreviewRoster,
  previewRoster,
  RenewInvitation,
  renewInvitation,
  revokeInvitation,
} from "@learnlab/domain";
import { z } from "zod";

import { open, router, signedIn } from "../trpc.ts";

export const invitations = router({
  list: signedIn
    .input(ListInvitations)
    .query(({ ctx, input }) => listInvitations(ctx.deps, { ...input, actor: ctx.actor })),
  create: signedIn
    .input(CreateInvitation)
    .mutation(({ ctx, input }) => createInvitation(ctx.deps, { ...input, actor: ctx.actor })),
  renew: signedIn
    .input(RenewInvitation)
    .mutation(({ ctx, input }) => renewInvitation(ctx.deps, { ...input, actor: ctx.actor })),
  // A mutation, since a file is too long for an address.
  previewImport: signedIn
    .input(PreviewRoster)
    .mutation(({ ctx, input }) => previewRoster(ctx.deps, { ...input, actor: ctx.actor })),
  import: signedIn
    .input(ImportRoster)
    .mutation(({ ctx, input }) => importRoster(ctx.deps, { ...input, actor: ctx.actor })),
  revoke: signedIn
    .input(z.strictObject({ invitationId: z.uuid() }))
    .mutation(({ ctx, input }) => revokeInvitation(ctx.deps, { ...input, actor: ctx.actor })),
  look: open
    .input(z.strictObject({ token: z.string().min(20).max(100) }))
    .query(({ ctx, input }) => lookAtInvitation(ctx.deps, input)),
});
