import type { MailBinding } from "./mailer.ts";

/** Passes mails to a folder on this machine, which writes each to a file before it answers. */
export function openMailFolder(folder: Fetcher): MailBinding {
  return {
    async send(message) {
      const body = JSON.stringify(message);
      const response = await folder.fetch("http://mail.invalid/", { method: "POST", body });
      if (!response.ok) throw new Error(`The folder for mails answered ${response.status}.`);
    },
  };
}
