import {
  ApproveEpisodes,
  approveEpisodes,
  EditWaiting,
  editWaiting,
  findApprovalRule,
  ListWaiting,
  listWaiting,
  OpenWaiting,
  openWaiting,
  openWaitingEditor,
  RejectEpisode,
  rejectEpisode,
  RequireApproval,
  requireApproval,
} from "@learnlab/domain";
import { z } from "zod";

import { router, signedIn } from "../trpc.ts";

const CourseRef = z.strictObject({ courseId: z.uuid() });

export const approvals = router({
  rule: signedIn
    .input(CourseRef)
    .query(({ ctx, input }) => findApprovalRule(ctx.deps, { ...input, actor: ctx.actor })),
  require: signedIn
    .input(RequireApproval)
    .mutation(({ ctx, input }) => requireApproval(ctx.deps, { ...input, actor: ctx.actor })),
  list: signedIn
    .input(ListWaiting)
    .query(({ ctx, input }) => listWaiting(ctx.deps, { ...input, actor: ctx.actor })),
  open: signedIn
    .input(OpenWaiting)
    .query(({ ctx, input }) => openWaiting(ctx.deps, { ...input, actor: ctx.actor })),
  openEditor: signedIn
    .input(OpenWaiting)
    .query(({ ctx, input }) => openWaitingEditor(ctx.deps, { ...input, actor: ctx.actor })),
  edit: signedIn
    .input(EditWaiting)
    .mutation(({ ctx, input }) => editWaiting(ctx.deps, { ...input, actor: ctx.actor })),
  approve: signedIn
    .input(ApproveEpisodes)
    .mutation(({ ctx, input }) => approveEpisodes(ctx.deps, { ...input, actor: ctx.actor })),
  reject: signedIn
    .input(RejectEpisode)
    .mutation(({ ctx, input }) => rejectEpisode(ctx.deps, { ...input, actor: ctx.actor })),
});
