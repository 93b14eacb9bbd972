import {
  exportBookmarks,
  ExportBookmarks,
  ListBookmarks,
  listBookmarks,
  SaveBookmark,
  saveBookmark,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const bookmarks = router({
  save: signedIn
    .input(SaveBookmark)
    .mutation(({ ctx, input }) => saveBookmark(ctx.deps, { ...input, actor: ctx.actor })),
  list: signedIn
    .input(ListBookmarks)
    .query(({ ctx, input }) => listBookmarks(ctx.deps, { ...input, actor: ctx.actor })),
  export: signedIn
    .input(ExportBookmarks)
    .query(({ ctx, input }) => exportBookmarks(ctx.deps, { ...input, actor: ctx.actor })),
});
