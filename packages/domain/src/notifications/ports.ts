import type { Episode } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";
import type { DailyTime } from "../shared/index.ts";

export type NoticeKind = "ready" | "failed";

/** An episode and its learner, as far as a mail about it goes. */
export interface Notice {
  episode: Pick<
    Episode,
    | "id"
    | "userId"
    | "kind"
    | "title"
    | "status"
    | "errorReason"
    | "includedCourses"
    | "createdAt"
    | "completedAt"
  >;
  /** The learner's own day that the episode is for, as 2026-11-21. */
  localDate: string;
  /** When the learner wants the daily. */
  dailyTime: DailyTime;
  /** Of the primary track; null where there is no audio. */
  durationMs: number | null;
  /** Whether somebody else asked for it: the learner does not wait for it on the page. */
  isForAnother: boolean;
  name: string;
  email: string;
  isDisabled: boolean;
  emailEnabled: boolean;
  /** The primary language of the learner's episodes. */
  language: Language;
}

interface NewMail {
  id: string;
  episodeId: string;
  userId: string;
  kind: NoticeKind;
  at: number;
}

export interface ClaimedMail {
  /** Of the claim. */
  id: string;
  episodeId: string;
  kind: NoticeKind;
}

export interface MailOutcome {
  id: string;
  state: "sent" | "failed" | "skipped";
  /** Why it failed or was skipped; empty when it was sent. */
  error: string;
}

/** Mails that went out or wait, and who wants them; every call may be made twice. */
export interface NotificationStore {
  /** Without those of episodes that are unknown or removed; a hundred at most. */
  findNotices(episodeIds: string[]): Promise<Notice[]>;
  /**
   * True for one claim of an episode, person and kind, ever. The same id asked for again is the same
   * claim.
   */
  claim(mail: NewMail): Promise<boolean>;
  /** Keeps a mail for later, unless there is one, of whatever state, already. */
  wait(mail: NewMail & { sendAt: number }): Promise<void>;
  /** Ids of waiting mails that are due at an instant, the first one first. */
  listDue(page: { at: number; limit: number }): Promise<string[]>;
  /**
   * Claims waiting mails, each under an id of the caller's own: the same ids asked for again are the
   * same claim. Answers what was claimed; what somebody else was quicker to claim is not in it.
   */
  claimDue(change: {
    claims: { id: string; claimId: string }[];
    at: number;
  }): Promise<ClaimedMail[]>;
  settle(change: { outcomes: MailOutcome[]; at: number }): Promise<void>;
  /** Whether the person wants mails, and in which language; null for nobody. */
  findMailChoice(userId: string): Promise<{ emailEnabled: boolean; language: Language } | null>;
  /** Ends the mails about episodes; every other setting stays. */
  stopMails(change: { userId: string; at: number }): Promise<void>;
}
