import type { MailContent } from "./lay-out-mail.ts";

/** What a mail is about, so that mail programs can sort it: each has a List-Id of its own. */
export type MailList = "episodes" | "week" | "class" | "review" | "account";

/** A mail to one person. */
export interface Mail {
  list: MailList;
  /** The address without a name. */
  to: string;
  subject: string;
  /** Laid out when it is sent, with the name of the school that sends it. */
  content: MailContent;
  /** In addition to the fields above, for example List-Unsubscribe. */
  headers?: Record<string, string>;
}

export interface Mailer {
  /** Sends the mail once; throws `DomainError` if it was not accepted. */
  send(mail: Mail): Promise<void>;
}
