/** Mail through the `send_email` binding, or into a folder on one machine. */
export { openMailFolder } from "./mail-folder.ts";
export { createMailer, type MailBinding } from "./mailer.ts";
