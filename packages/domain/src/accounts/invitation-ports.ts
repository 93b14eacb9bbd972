import type { Role } from "./types.ts";

/** A course that the account joins when it is created; the enrolment's id is known before. */
export interface PromisedEnrollment {
  id: string;
  courseId: string;
}

export interface Invitation {
  id: string;
  email: string;
  role: Role;
  enrollments: PromisedEnrollment[];
  createdAt: number;
  expiresAt: number;
  acceptedAt: number | null;
}

export type NewInvitation = Omit<Invitation, "acceptedAt"> & {
  tokenHash: string;
  /** Null for the operator's command line. */
  createdBy: string | null;
};

/** Who has an address already: an account, or an invitation that is open. */
export interface KnownAddress {
  email: string;
  as: "account" | "invited";
}

export interface InvitationStore {
  create(invitation: NewInvitation): Promise<void>;
  /** Creates those whose addresses have neither an account nor an open invitation; their ids. */
  createMissing(invitations: NewInvitation[], at: number): Promise<Set<string>>;
  findKnown(emails: string[], at: number): Promise<KnownAddress[]>;
  /** Newest first, after the cursor of the previous page; `openAt` leaves out what was used or is over then. */
  list(page: {
    limit: number;
    cursor: string | null;
    openAt: number | null;
  }): Promise<{ invitations: Invitation[]; nextCursor: string | null }>;
  findByTokenHash(tokenHash: string): Promise<Invitation | null>;
  /** Replaces the link of an invitation that was not used; null if there is none such. */
  renew(change: {
    id: string;
    tokenHash: string;
    expiresAt: number;
    at: number;
  }): Promise<Invitation | null>;
  /**
   * Marks it as used and enrols the person in its courses; false if it was used, revoked or expired in the
   * meantime.
   */
  accept(use: { id: string; userId: string; at: number }): Promise<boolean>;
  revoke(change: { id: string; at: number }): Promise<boolean>;
}
