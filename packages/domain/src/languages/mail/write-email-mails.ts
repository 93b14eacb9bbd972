import type { Language } from "../languages.ts";
import { greet } from "./greet.ts";
import type { Mail } from "./mail.ts";
import { MAIL_TEXTS } from "./texts/index.ts";

interface EmailMail {
  to: string;
  name: string;
  language: Language;
  link: string;
}

/** To an account's new address, with the link that confirms it. */
export function writeEmailConfirmation({ to, name, language, link }: EmailMail): Mail {
  const texts = MAIL_TEXTS[language];
  const { subject, opening, once, confirm, ignore } = texts.newEmail;
  const content = {
    language,
    subject,
    hello: greet(texts, name),
    opening,
    facts: [],
    paragraphs: [once],
    button: { label: confirm, url: link },
    footer: { why: ignore, stop: null },
  };
  return { list: "account", to, subject, content };
}

/** To an account's current address, with a link for an owner who did not request the change. */
export function writeEmailNotice({ to, name, language, link }: EmailMail): Mail {
  const texts = MAIL_TEXTS[language];
  const { subject, opening, pending, notYou } = texts.oldEmail;
  const content = {
    language,
    subject,
    hello: greet(texts, name),
    opening,
    facts: [],
    paragraphs: [pending],
    button: { label: texts.reset.choose, url: link },
    footer: { why: notYou, stop: null },
  };
  return { list: "account", to, subject, content };
}
