import { createMailer, openMailFolder } from "@learnlab/adapters/mail";
import { createSigner } from "@learnlab/adapters/runtime";
import {
  type NotificationStore,
  type SendLink,
  writeEmailConfirmation,
  writeEmailNotice,
  writeResetMail,
} from "@learnlab/domain";

import type { Config } from "../env.ts";

declare global {
  interface Env {
    /** Only set by `npm start`, which has no mail server and keeps mails in a folder. */
    MAIL_FOLDER?: Fetcher;
  }
}

/** A mail is an afterthought, so nothing waits long for it. */
const TIMEOUT_MS = 10_000;
/** The address of `wrangler dev`. */
const DEVELOPMENT_URL = "http://localhost:8787";

interface MailParts {
  config: Config;
  notifications: NotificationStore;
  /** The name of the school, which mails come from; null for that of the configuration. */
  findSenderName: () => Promise<string | null>;
}

/** Writes, signs and sends mails. */
export function openMails(env: Env, { config, notifications, findSenderName }: MailParts) {
  const linkOrigin = new URL(config.PUBLIC_URL || config.LOCAL_URL || DEVELOPMENT_URL);
  const mailer = createMailer({
    binding: env.MAIL_FOLDER === undefined ? env.MAIL : openMailFolder(env.MAIL_FOLDER),
    from: config.MAIL_FROM,
    findName: findSenderName,
    listHost: linkOrigin.hostname,
    timeoutMs: TIMEOUT_MS,
  });
  const sendBy =
    (write: typeof writeResetMail): SendLink =>
    async ({ id, email, name }, link) => {
      const language = (await notifications.findMailChoice(id))?.language ?? "en";
      await mailer.send(write({ to: email, name, language, link }));
    };
  return {
    mailer,
    notifications,
    signer: createSigner(config.AUTH_SECRET),
    linkOrigin: linkOrigin.origin,
    sendResetMail: sendBy(writeResetMail),
    sendEmailConfirmation: sendBy(writeEmailConfirmation),
    sendEmailNotice: sendBy(writeEmailNotice),
  };
}
