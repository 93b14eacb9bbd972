import type { Role } from "../accounts/index.ts";
import type { Language } from "../languages/index.ts";
import type { MailOutcome } from "./ports.ts";

/** A learner's own week, the week in a teacher's courses, or the episodes there that wait for approval. */
export type DigestKind = "week" | "class" | "review";

export interface DueDigest {
  userId: string;
  kind: DigestKind;
  dueAt: number;
}

export interface LastDigest {
  /** When the one before was sent; null for never. */
  sentAt: number | null;
}

export interface DigestReceiver {
  name: string;
  email: string;
  isDisabled: boolean;
  role: Role;
  timeZone: string;
  /** The primary language of their episodes. */
  language: Language;
}

/** Regular mails to people, each with the moment at which it is due next. */
export interface DigestStore {
  /** The weekly ones that the person chose, and `review` unless they ended it. */
  listChosen(userId: string): Promise<DigestKind[]>;
  /** Keeps the moment of one that is on. */
  turnOn(digest: DueDigest & { at: number }): Promise<void>;
  turnOff(digest: { userId: string; kind: DigestKind; at: number }): Promise<void>;
  /** Teachers for whom something waits and whose `review` was neither begun nor ended. */
  listUnbegun(page: { limit: number }): Promise<{ userId: string; timeZone: string }[]>;
  /** Gives `review` its first moment; changes nothing where it was begun or ended meanwhile. */
  begin(digest: { userId: string; dueAt: number; at: number }): Promise<void>;
  /** Those that are due at an instant, the first one first. */
  listDue(page: { at: number; limit: number }): Promise<(DueDigest & LastDigest)[]>;
  /** Moves it to its next moment, unless it was ended: true for one caller, who alone sends the mail. */
  claim(digest: DueDigest & { nextAt: number; at: number }): Promise<boolean>;
  /** Changes nothing where it was ended meanwhile. */
  settle(
    outcome: Omit<DueDigest, "dueAt"> & Omit<MailOutcome, "id"> & { at: number },
  ): Promise<void>;
  findReceiver(userId: string): Promise<DigestReceiver | null>;
}
