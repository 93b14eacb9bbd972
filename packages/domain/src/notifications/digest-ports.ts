import type { Role } from "../accounts/index.ts";
import type { Language } from "../languages/index.ts";
import type { MailOutcome } from "./ports.ts";

/** A learner's own week, or the week in a teacher's courses. */
export type DigestKind = "week" | "class";

export interface DueDigest {
  userId: string;
  kind: DigestKind;
  dueAt: number;
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

/** Weekly mails that people chose, each with the moment at which it is due next. */
export interface DigestStore {
  listChosen(userId: string): Promise<DigestKind[]>;
  /** Keeps the moment of one that was chosen before. */
  turnOn(digest: DueDigest & { at: number }): Promise<void>;
  turnOff(digest: { userId: string; kind: DigestKind }): Promise<void>;
  /** Those that are due at an instant, the first one first. */
  listDue(page: { at: number; limit: number }): Promise<DueDigest[]>;
  /** Moves it to its next moment: true for one caller, who alone sends the mail. */
  claim(digest: DueDigest & { nextAt: number; at: number }): Promise<boolean>;
  settle(
    outcome: Omit<DueDigest, "dueAt"> & Omit<MailOutcome, "id"> & { at: number },
  ): Promise<void>;
  findReceiver(userId: string): Promise<DigestReceiver | null>;
}
