import {
  BeginUpload,
  beginUpload,
  cancelUpload,
  EditUpload,
  editUpload,
  FinishUpload,
  finishUpload,
  getPartLink,
  getUploaded,
  LinkEdit,
  linkEdit,
  listUploads,
  UploadedRef,
  UploadPart,
  UploadRef,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const uploads = router({
  list: signedIn.query(({ ctx }) => listUploads(ctx.deps, { actor: ctx.actor })),
  begin: signedIn
    .input(BeginUpload)
    .mutation(({ ctx, input }) => beginUpload(ctx.deps, { ...input, actor: ctx.actor })),
  part: signedIn
    .input(UploadPart)
    .mutation(({ ctx, input }) => getPartLink(ctx.deps, { ...input, actor: ctx.actor })),
  finish: signedIn
    .input(FinishUpload)
    .mutation(({ ctx, input }) => finishUpload(ctx.deps, { ...input, actor: ctx.actor })),
  cancel: signedIn
    .input(UploadRef)
    .mutation(({ ctx, input }) => cancelUpload(ctx.deps, { ...input, actor: ctx.actor })),
  uploaded: signedIn
    .input(UploadedRef)
    .query(({ ctx, input }) => getUploaded(ctx.deps, { ...input, actor: ctx.actor })),
  linkEdit: signedIn
    .input(LinkEdit)
    .mutation(({ ctx, input }) => linkEdit(ctx.deps, { ...input, actor: ctx.actor })),
  edit: signedIn
    .input(EditUpload)
    .mutation(({ ctx, input }) => editUpload(ctx.deps, { ...input, actor: ctx.actor })),
});
