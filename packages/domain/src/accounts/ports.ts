import type { LearnerSettings, Person, Role } from "./types.ts";

export interface AccountStore {
  find(userId: string): Promise<Person | null>;
  /** People by name, at most `limit`, after the cursor that the page before returned. */
  list(page: {
    limit: number;
    cursor: string | null;
    search: string;
  }): Promise<{ people: Person[]; nextCursor: string | null }>;
  rename(change: { userId: string; name: string; at: number }): Promise<void>;
  setRole(change: { userId: string; role: Role; at: number }): Promise<void>;
  /** A disabled person keeps no session, no link and no access token, also once enabled again. */
  setDisabled(change: { userId: string; disabled: boolean; at: number }): Promise<void>;
  findSettings(userId: string): Promise<LearnerSettings | null>;
  /**
   * Keeps the settings with what follows for dailies: `nextDailyAt` where they have a new time or
   * none yet, nothing while they rest. `resumes` ends the rest. Who waits for a daily of the day
   * that `overdue` is of, or of one before, keeps it: it is due at once.
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

/** A random text for links: 256 bits, base64url. */
export interface TokenSource {
  next(): string;
}

/** Stops scripts and stuck fingers; approximate, so nothing that costs money relies on it. */
export interface AbuseLimit {
  /** False when this person, or whoever shares this address, has come too often within the minute. */
  allows(key: string): Promise<boolean>;
}
