/** Mails: what every one of them is made of, and those that no room owns. */
export { greet } from "./greet.ts";
export { layOutMail } from "./lay-out-mail.ts";
export type { Mail, Mailer } from "./mail.ts";
export { type FailureKind, MAIL_TEXTS } from "./texts/index.ts";
export { writeDeletionMail } from "./write-deletion-mail.ts";
export { writeEmailConfirmation, writeEmailNotice } from "./write-email-mails.ts";
export { writeResetMail } from "./write-reset-mail.ts";
