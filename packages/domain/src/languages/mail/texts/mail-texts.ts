/** Why an episode could not be made, as far as a mail goes into it. */
export type FailureKind = "voice" | "script" | "topics" | "budget" | "ours";

/** What mails, and the page that ends them, say in one language. */
export interface MailTexts {
  hello: (name: string) => string;
  /** To somebody whose name is not said. */
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
  /** What follows comes right behind them. */
  labels: { title: string; courses: string; length: string };
  minutes: (count: number) => string;
  failed: {
    subject: string;
    opening: string;
    reasons: Record<FailureKind, string>;
    next: string;
    open: string;
  };
  reset: { subject: string; opening: string; once: string; choose: string; ignore: string };
  /** To the address that an account is to get. */
  newEmail: { subject: string; opening: string; once: string; confirm: string; ignore: string };
  /** To the address that it has. */
  oldEmail: { subject: string; opening: string; pending: string; notYou: string };
  footer: { why: string; stop: string };
  unsubscribe: {
    title: string;
    question: string;
    stop: string;
    done: string;
    /** Where the link is none of ours. */
    unknown: string;
    settings: string;
  };
  /** The last mail, once an account is deleted. */
  deleted: { subject: string; opening: string; gone: string; kept: string; last: string };
}
