import {
  BeginMaterial,
  beginMaterial,
  CourseMaterials,
  dismissReading,
  listMaterials,
  MaterialRef,
  OpenMaterial,
  openMaterial,
  PasteMaterial,
  pasteMaterial,
  ReadingRef,
  removeMaterial,
  sendMaterial,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const materials = router({
  list: signedIn
    .input(CourseMaterials)
    .query(({ ctx, input }) => listMaterials(ctx.deps, { ...input, actor: ctx.actor })),
  open: signedIn
    .input(OpenMaterial)
    .query(({ ctx, input }) => openMaterial(ctx.deps, { ...input, actor: ctx.actor })),
  begin: signedIn
    .input(BeginMaterial)
    .mutation(({ ctx, input }) => beginMaterial(ctx.deps, { ...input, actor: ctx.actor })),
  send: signedIn
    .input(ReadingRef)
    .mutation(({ ctx, input }) => sendMaterial(ctx.deps, { ...input, actor: ctx.actor })),
  paste: signedIn
    .input(PasteMaterial)
    .mutation(({ ctx, input }) => pasteMaterial(ctx.deps, { ...input, actor: ctx.actor })),
  dismiss: signedIn
    .input(ReadingRef)
    .mutation(({ ctx, input }) => dismissReading(ctx.deps, { ...input, actor: ctx.actor })),
  remove: signedIn
    .input(MaterialRef)
    .mutation(({ ctx, input }) => removeMaterial(ctx.deps, { ...input, actor: ctx.actor })),
});
