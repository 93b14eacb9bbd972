import {
  createResetLink,
  ListPeople,
  listPeople,
  SetDisabled,
  setDisabled,
  SetRole,
  setRole,
} from "@learnlab/domain";
import { z } from "zod";

import { router, signedIn } from "../trpc.ts";

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
