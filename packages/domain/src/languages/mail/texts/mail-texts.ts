/** The kinds of failure that a mail distinguishes. */
export type FailureKind = "voice" | "script" | "topics" | "budget" | "rejected" | "ours";

/** The texts of mails, and of the page that stops them, in one language. */
export interface MailTexts {
  hello: (name: string) => string;
  /** To a person whose name is unknown. */
  helloAll: string;
  ready: {
    subject: (title: string) => string;
    /** For an episode without a title. */
    bareSubject: string;
    sound: string;
    reading: string;
    listen: string;
    read: string;
  };
  /** Their values follow directly. */
  labels: { title: string; courses: string; length: string };
  minutes: (count: number) => string;
  failed: {
    subject: string;
    opening: string;
    reasons: Record<FailureKind, string>;
    next: string;
    open: string;
  };
  /** To a learner whose report of a problem was answered; the values of the labels follow directly. */
  answered: {
    subject: string;
    opening: string;
    labels: { place: string; answer: string };
    open: string;
  };
  reset: { subject: string; opening: string; once: string; choose: string; ignore: string };
  /** To somebody who has no account yet. */
  invited: {
    subject: string;
    opening: string;
    until: (days: number) => string;
    accept: string;
    ignore: string;
  };
  /** To the account's new address. */
  newEmail: { subject: string; opening: string; once: string; confirm: string; ignore: string };
  /** To the account's current address. */
  oldEmail: { subject: string; opening: string; pending: string; notYou: string };
  /** Once a week to a learner who chose it; `question` and `done` are of the page that stops it. */
  week: {
    subject: (minutes: string) => string;
    opening: string;
    /** Their values follow directly. */
    labels: { listened: string; before: string; answers: string; streak: string; due: string };
    /** Only the number where nothing was answered. */
    answers: (count: number, right: number) => string;
    open: string;
    /** Also of the mail to teachers. */
    why: string;
    question: string;
    done: string;
  };
  /** Once a week to a teacher who chose it. */
  class: {
    subject: string;
    opening: string;
    active: (active: number, learners: number) => string;
    open: string;
    question: string;
    done: string;
  };
  /** Once a day at the most to the teachers of a course whose episodes wait for them. */
  review: {
    subject: (count: number) => string;
    /** What learners get, and when. */
    learners: string;
    /** Follows the title of a course; the date is that of the oldest one, such as "November 27". */
    waiting: (count: number, date: string) => string;
    open: string;
    why: string;
    question: string;
    done: string;
  };
  /** Who sends it, where a school has its own name. */
  sentBy: (school: string) => string;
  footer: { why: string; stop: string };
  unsubscribe: {
    title: string;
    question: string;
    stop: string;
    done: string;
    /** If the link is invalid. */
    unknown: string;
    settings: string;
  };
  /** The last mail, after an account was deleted. */
  deleted: { subject: string; opening: string; gone: string; kept: string; last: string };
}
