import type { Role } from "./types.ts";

/** An account as its door needs to know it. */
export interface Credential {
  userId: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  /** Null where no password was ever set. */
  passwordHash: string | null;
}

/** Accounts with their passwords. Addresses are lower-case. */
export interface CredentialStore {
  findByEmail(email: string): Promise<Credential | null>;
  /**
   * Makes the account with its password and uses its invitation up, all or nothing. False where the
   * address is taken, or the invitation is not open any more.
   */
  create(
    account: Omit<Credential, "disabled"> & { invitationId: string | null; at: number },
  ): Promise<boolean>;
  /** Also ends every session of the account and voids its links. */
  changePassword(change: { userId: string; passwordHash: string; at: number }): Promise<void>;
  /**
   * Uses the link up: sets the password, ends every session, revokes the access tokens, voids the other
   * links and forgets the wrong tries, all or nothing. False where the link was used, voided or is over.
   */
  resetPassword(change: { tokenHash: string; passwordHash: string; at: number }): Promise<boolean>;
  /** Uses the link up: gives the account its new address. False as above, or where it is taken. */
  changeEmail(change: { tokenHash: string; at: number }): Promise<boolean>;
}

/**
 * Hashes one password after another, since each takes the whole thread for a while. Throws `DomainError`
 * `limit_reached` where too many wait, or one has waited too long.
 */
export interface Passwords {
  hash(password: string): Promise<string>;
  /**
   * Whether the password is the hashed one; without a hash it is not, and finding that out takes the
   * same work. `admit` is called when the turn has come, and what it throws is thrown on, unhashed.
   */
  verify(
    attempt: { password: string; hash: string | null },
    admit: () => Promise<void>,
  ): Promise<boolean>;
}

/** Who tries to sign in, and from where. */
export interface SignInTry {
  email: string;
  address: string | null;
  at: number;
}

/** Wrong passwords, by account first and by address second. Accounts that do not exist count alike. */
export interface SignInTries {
  /** Until when the account takes no further try, in epoch ms; null while it does. */
  findClosed(attempt: SignInTry): Promise<number | null>;
  /**
   * Counts the try as wrong, unless the account is closed: then answers until when. One statement checks
   * and counts, so that tries at once cannot pass the bound.
   */
  take(attempt: SignInTry & { id: string }): Promise<number | null>;
  /** The password was right: forgets the account's wrong ones and remembers the address as its own. */
  forgive(attempt: SignInTry & { id: string }): Promise<void>;
}

export type LimitedKind = "sign_up" | "reset_mail" | "email_change";

/** Things that may be done so many times within a while, sliding. */
export interface Allowances {
  /** Takes one in a single statement; false where `most` were taken within the window. */
  take(wanted: {
    id: string;
    kind: LimitedKind;
    /** Whom it counts for: an account's mail address, or a network address. */
    subject: string;
    most: number;
    windowMs: number;
    at: number;
  }): Promise<boolean>;
}

export type LinkKind = "reset" | "email";

/** Links that are mailed or handed over: at most one of a kind for each account. */
export interface AccountLinks {
  /** Voids the one before. */
  replace(link: {
    id: string;
    userId: string;
    kind: LinkKind;
    tokenHash: string;
    /** The address that an account is to get. */
    email: string | null;
    expiresAt: number;
    at: number;
  }): Promise<void>;
  /** Whether it is in force. */
  isOpen(link: { tokenHash: string; kind: LinkKind; at: number }): Promise<boolean>;
}
