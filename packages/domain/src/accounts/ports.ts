import type { LearnerSettings, Role, SeenPerson } from "./types.ts";

/** Which people a list has; null leaves nobody out. */
export interface PeopleFilter {
  /** In the name or the email address. */
  search: string;
  role: Role | null;
  /** `active` and `never_seen` are not disabled, and did or did not sign in. */
  state: "active" | "never_seen" | "disabled" | null;
  /** Last seen at this moment or later, in epoch ms. */
  seenSince: number | null;
  /** Last seen before this moment; who was never seen is left out. */
  seenBefore: number | null;
}

export interface AccountStore {
  find(userId: string): Promise<SeenPerson | null>;
  /** At most `limit` people by name, after the cursor of the previous page. */
  list(
    page: PeopleFilter & { limit: number; cursor: string | null },
  ): Promise<{ people: SeenPerson[]; nextCursor: string | null }>;
  rename(change: { userId: string; name: string; at: number }): Promise<void>;
  setRole(change: { userId: string; role: Role; at: number }): Promise<void>;
  /** Disabling ends all sessions, links and access tokens for good, even if the person is enabled again. */
  setDisabled(change: { userId: string; disabled: boolean; at: number }): Promise<void>;
  findSettings(userId: string): Promise<LearnerSettings | null>;
  /**
   * Saves the settings and what follows for dailies: a new `nextDailyAt` if the time is new or missing,
   * nothing while they are paused. `resumes` ends the pause. A learner who is waiting for a daily of the
   * day of `overdue`, or an earlier one, keeps it: it is due at once.
   */
  saveSettings(change: {
    userId: string;
    settings: LearnerSettings;
    daily: {
      nextDailyAt: number | null;
      overdue: { at: number; dayEndsAt: number } | null;
      isNewTime: boolean;
      resumes: boolean;
    };
    at: number;
  }): Promise<void>;
}

/** Random text for links: 256 bits as base64url. */
export interface TokenSource {
  next(): string;
}

/** Stops runaway scripts; it is approximate, so no spending depends on it. */
export interface AbuseLimit {
  /** False if this person, or this address, has made too many calls within the minute. */
  allows(key: string): Promise<boolean>;
}
