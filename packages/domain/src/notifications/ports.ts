import type { Episode } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";
import type { DailyTime } from "../shared/index.ts";

export type NoticeKind = "ready" | "failed";

/** The parts of an episode and its learner that a mail needs. */
export interface Notice {
  episode: Pick<
    Episode,
    | "id"
    | "userId"
    | "kind"
    | "title"
    | "status"
    | "isWithheld"
    | "errorReason"
    | "includedCourses"
    | "createdAt"
    | "completedAt"
  >;
  /** The learner's local day of the episode, as 2026-11-21. */
  localDate: string;
  /** When the learner wants the daily. */
  dailyTime: DailyTime;
  /** Of the primary track; null if there is no audio. */
  durationMs: number | null;
  /** Whether somebody else requested it, so the learner is not waiting on the page. */
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
  /** The id of the claim. */
  id: string;
  episodeId: string;
  kind: NoticeKind;
}

export interface MailOutcome {
  id: string;
  state: "sent" | "failed" | "skipped";
  /** Why it failed or was skipped; empty if it was sent. */
  error: string;
}

/** Mails that were sent or wait, and who wants them; every call may safely run twice. */
export interface NotificationStore {
  /** Leaves out unknown and removed episodes; at most a hundred. */
  findNotices(episodeIds: string[]): Promise<Notice[]>;
  /**
   * True for one claim of an episode, person and kind, ever. Repeating it with the same id is the same
   * claim.
   */
  claim(mail: NewMail): Promise<boolean>;
  /** Stores a mail for later, unless there is one in any state. */
  wait(mail: NewMail & { sendAt: number }): Promise<void>;
  /** Ids of waiting mails that are due at an instant, the first one first. */
  listDue(page: { at: number; limit: number }): Promise<string[]>;
  /**
   * Claims waiting mails, each under an id of the caller: repeating it with the same ids is the same claim.
   * Returns what was claimed, without those that somebody else claimed first.
   */
  claimDue(change: {
    claims: { id: string; claimId: string }[];
    at: number;
  }): Promise<ClaimedMail[]>;
  settle(change: { outcomes: MailOutcome[]; at: number }): Promise<void>;
  /** Whether the person wants mails, and in which language; null if there is no such person. */
  findMailChoice(userId: string): Promise<{ emailEnabled: boolean; language: Language } | null>;
  /** Stops the mails about episodes; other settings stay. */
  stopMails(change: { userId: string; at: number }): Promise<void>;
}
