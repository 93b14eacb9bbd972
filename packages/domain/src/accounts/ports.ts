import type { LearnerSettings, Person, Role } from "./types.ts";

export interface AccountStore {
  find(userId: string): Promise<Person | null>;
  /** People by name, at most `limit`, after the cursor that the page before returned. */
  list(page: {
    limit: number;
    cursor: string | null;
    search: string;
  }): Promise<{ people: Person[]; nextCursor: string | null }>;
  setRole(change: { userId: string; role: Role; at: number }): Promise<void>;
  /** A disabled person keeps no session. */
  setDisabled(change: { userId: string; disabled: boolean; at: number }): Promise<void>;
  findSettings(userId: string): Promise<LearnerSettings | null>;
  /**
   * Keeps the settings with what follows for dailies: `nextDailyAt` where they have a new time or
   * none yet, nothing while they rest. `resumes` ends the rest.
   */
  saveSettings(change: {
    userId: string;
    settings: LearnerSettings;
    daily: { nextDailyAt: number | null; isNewTime: boolean; resumes: boolean };
    at: number;
  }): Promise<void>;
}

export interface Invitation {
  id: string;
  email: string;
  role: Role;
  createdAt: number;
  expiresAt: number;
  acceptedAt: number | null;
}

export interface InvitationStore {
  create(
    invitation: Omit<Invitation, "acceptedAt"> & { tokenHash: string; createdBy: string | null },
  ): Promise<void>;
  list(): Promise<Invitation[]>;
  findByTokenHash(tokenHash: string): Promise<Invitation | null>;
  /** Marks it used; false when it was used, revoked or had expired meanwhile. */
  accept(use: { id: string; at: number }): Promise<boolean>;
  revoke(change: { id: string; at: number }): Promise<boolean>;
}

/** Makes accounts and one-time links: the authentication library behind a port. */
export interface Registrar {
  createAccount(account: {
    name: string;
    email: string;
    password: string;
    role: Role;
  }): Promise<string>;
  /** A link, valid for an hour, with which the person sets a new password. */
  createResetLink(userId: string): Promise<string>;
}

/** A random text for links: 256 bits, base64url. */
export interface TokenSource {
  next(): string;
}

/** What staff did to others' data: kept, never edited. */
export interface AuditLog {
  record(entry: {
    id: string;
    actorId: string | null;
    action: string;
    subjectId: string;
    detail: string;
    at: number;
  }): Promise<void>;
}

/** What admins set for the whole installation, by name; whoever reads a value checks its shape. */
export interface SettingsStore {
  find(name: string): Promise<unknown>;
  save(change: { name: string; value: unknown; at: number }): Promise<void>;
}

/** Stops scripts and stuck fingers; approximate, so nothing that costs money relies on it. */
export interface AbuseLimit {
  /** False when this person has written too often within the minute. */
  allows(userId: string): Promise<boolean>;
}
