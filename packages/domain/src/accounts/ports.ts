import type { Scope } from "./scopes.ts";
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

/** A random text for links: 256 bits, base64url. */
export interface TokenSource {
  next(): string;
}

export interface AccessToken {
  id: string;
  userId: string;
  name: string;
  /** Its first characters, by which people tell their tokens apart. */
  prefix: string;
  scopes: Scope[];
  createdAt: number;
  /** Null where it holds until it is revoked. */
  expiresAt: number | null;
  /** To the hour; null where it was never used. */
  lastUsedAt: number | null;
}

/** Personal access tokens by their hashes; a revoked one is found no more. */
export interface AccessTokenStore {
  /** False where the person has `most` tokens in force already. */
  create(token: AccessToken & { tokenHash: string }, bound: { most: number }): Promise<boolean>;
  find(tokenId: string): Promise<AccessToken | null>;
  /** Newest first. */
  list(userId: string): Promise<AccessToken[]>;
  revoke(change: { tokenId: string; at: number }): Promise<void>;
  /** Whom a token in force stands for; nobody where the account is disabled. */
  findHolder(
    tokenHash: string,
    at: number,
  ): Promise<{
    tokenId: string;
    userId: string;
    role: Role;
    scopes: Scope[];
    lastUsedAt: number | null;
  } | null>;
  noteUse(use: { tokenId: string; at: number }): Promise<void>;
}

/** What became of a request that carried a key, when the same key comes again. */
export type RepeatedRequest =
  /** `since`: when the key was first used, in epoch ms. */
  | { state: "first"; since: number }
  | { state: "running" }
  | { state: "other" }
  | { state: "answered"; answer: KeptAnswer };

export interface KeptAnswer {
  status: number;
  body: string;
  location: string | null;
}

interface RequestKey {
  userId: string;
  key: string;
}

/** The answers to requests with an Idempotency-Key. */
export interface RepeatedRequests {
  /**
   * Takes the key for a request, in one step. A key from before `forgottenBefore` is free again; one
   * whose request has not been answered since `lostBefore` is taken over by the same request.
   */
  claim(
    claim: RequestKey & {
      requestHash: string;
      at: number;
      forgottenBefore: number;
      lostBefore: number;
    },
  ): Promise<RepeatedRequest>;
  keep(answer: RequestKey & KeptAnswer & { at: number }): Promise<void>;
  /** Frees a key whose request was refused: nothing was done. */
  release(key: RequestKey): Promise<void>;
  /** Lets the same request take a key over at once, under the time at which it was first used. */
  reopen(key: RequestKey): Promise<void>;
}

/** What admins set for the whole installation, by name; whoever reads a value checks its shape. */
export interface SettingsStore {
  find(name: string): Promise<unknown>;
  save(change: { name: string; value: unknown; at: number }): Promise<void>;
}

/** Stops scripts and stuck fingers; approximate, so nothing that costs money relies on it. */
export interface AbuseLimit {
  /** False when this person, or whoever shares this address, has come too often within the minute. */
  allows(key: string): Promise<boolean>;
}
