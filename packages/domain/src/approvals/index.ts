/** Approving episodes before their learners have them, for the courses whose teachers want it. */
export {
  ApproveEpisodes,
  approveEpisodes,
  type Approved,
  RejectEpisode,
  rejectEpisode,
} from "./decide.ts";
export { editWaiting, openWaitingEditor } from "./edit-waiting.ts";
export type { ApprovalStore, DecidedEpisode } from "./ports.ts";
export { ListWaiting, listWaiting, OpenWaiting, openWaiting } from "./read-waiting.ts";
export { findApprovalRule, RequireApproval, requireApproval } from "./require-approval.ts";
export type {
  ApprovalRule,
  ApprovalState,
  CourseApproval,
  WaitingContent,
  WaitingEpisode,
  WaitingSegment,
  WaitingTrack,
} from "./types.ts";
export type * from "./reasons.ts";
