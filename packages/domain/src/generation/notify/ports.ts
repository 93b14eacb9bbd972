import type { Episode } from "../../episodes/index.ts";
import type { Language } from "../../shared/index.ts";

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

/** Mails that went out, and who wants them; every call may be made twice. */
export interface NotificationStore {
  /** Null for an episode that is unknown or removed. */
  findNotice(episodeId: string): Promise<Notice | null>;
  /**
   * True for one claim of an episode, person and kind, ever. The same id asked for again is the same
   * claim.
   */
  claim(claim: {
    id: string;
    episodeId: string;
    userId: string;
    kind: NoticeKind;
    at: number;
  }): Promise<boolean>;
  settle(outcome: {
    id: string;
    state: "sent" | "failed" | "skipped";
    /** Why it failed or was skipped; empty when it was sent. */
    error: string;
    at: number;
  }): Promise<void>;
  /** Whether the person wants mails, and in which language; null for nobody. */
  findWish(userId: string): Promise<{ emailEnabled: boolean; language: Language } | null>;
  /** Ends the mails about episodes; every other setting stays. */
  stopMails(change: { userId: string; at: number }): Promise<void>;
}
