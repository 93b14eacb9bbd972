/** A mail to one person. */
export interface Mail {
  /** The address without a name. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** In addition to the fields above, for example List-Unsubscribe. */
  headers?: Record<string, string>;
}

export interface Mailer {
  /** Sends the mail once; throws `DomainError` if it was not accepted. */
  send(mail: Mail): Promise<void>;
}
