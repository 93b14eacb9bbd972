/** One mail to one person. */
export interface Mail {
  /** The bare address. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Besides those of the fields above, such as List-Unsubscribe. */
  headers?: Record<string, string>;
}

export interface Mailer {
  /** Hands the mail over, once; throws `DomainError` when it was not taken. */
  send(mail: Mail): Promise<void>;
}
