import type { Role } from "./types.ts";

/** The parts of an account that a sign-in needs. */
export interface Credential {
  userId: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  /** Null if no password was ever set. */
  passwordHash: string | null;
}

/** Accounts with their passwords. Addresses are lower-case. */
export interface CredentialStore {
  findByEmail(email: string): Promise<Credential | null>;
  /**
   * Creates the account with its password and uses up its invitation in one transaction. False if the
   * address is taken or the invitation is no longer open.
   */
  create(
    account: Omit<Credential, "disabled"> & { invitationId: string | null; at: number },
  ): Promise<boolean>;
  /** Also ends every session of the account and voids its links. */
  changePassword(change: { userId: string; passwordHash: string; at: number }): Promise<void>;
  /**
   * Uses up the link in one transaction: sets the password, ends every session, revokes the access tokens,
   * voids the other links and clears wrong attempts. False if the link was used, voided or has expired.
   */
  resetPassword(change: { tokenHash: string; passwordHash: string; at: number }): Promise<boolean>;
  /** Uses up the link and sets the account's new address. False as above, or if the address is taken. */
  changeEmail(change: { tokenHash: string; at: number }): Promise<boolean>;
}

/**
 * Hashes one password at a time, since each blocks the thread for a while. Throws `DomainError`
 * `limit_reached` if too many are waiting, or one has waited too long.
 */
export interface Passwords {
  hash(password: string): Promise<string>;
  /**
   * Whether the password matches the hash; without a hash it does not, after the same work. Calls `admit`
   * at its turn and rethrows its error without hashing.
   */
  verify(
    attempt: { password: string; hash: string | null },
    admit: () => Promise<void>,
  ): Promise<boolean>;
}

/** A sign-in attempt with its origin. */
export interface SignInTry {
  email: string;
  address: string | null;
  at: number;
}

/** Wrong passwords, counted by account first and by address second, also for accounts that do not exist. */
export interface SignInTries {
  /** The time until which the account is locked, in epoch ms; null if it is not. */
  findClosed(attempt: SignInTry): Promise<number | null>;
  /**
   * Counts the attempt as wrong, or returns the end of the lock if the account is locked. One statement
   * checks and counts, so that concurrent attempts cannot exceed the limit.
   */
  take(attempt: SignInTry & { id: string }): Promise<number | null>;
  /** After a right password: clears the account's wrong ones and remembers the address. */
  forgive(attempt: SignInTry & { id: string }): Promise<void>;
}

export type LimitedKind = "sign_up" | "reset_mail" | "email_change";

/** Actions that are limited within a sliding window. */
export interface Allowances {
  /** Takes one in a single statement; false if `most` were taken within the window. */
  take(wanted: {
    id: string;
    kind: LimitedKind;
    /** The subject of the limit: an account's email address, or a network address. */
    subject: string;
    most: number;
    windowMs: number;
    at: number;
  }): Promise<boolean>;
}

export type LinkKind = "reset" | "email";

/** Links that are mailed or handed over: at most one of each kind per account. */
export interface AccountLinks {
  /** Voids the previous one. */
  replace(link: {
    id: string;
    userId: string;
    kind: LinkKind;
    tokenHash: string;
    /** The account's new address. */
    email: string | null;
    expiresAt: number;
    at: number;
  }): Promise<void>;
  /** Whether the link is valid. */
  isOpen(link: { tokenHash: string; kind: LinkKind; at: number }): Promise<boolean>;
}
