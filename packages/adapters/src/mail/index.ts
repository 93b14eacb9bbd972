/** Mail through the `send_email` binding, or into a folder where there is nobody to send it. */
export { openMailFolder } from "./mail-folder.ts";
export { createMailer, type MailBinding } from "./mailer.ts";
