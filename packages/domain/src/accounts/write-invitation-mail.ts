import { type Language, type Mail, MAIL_TEXTS } from "../languages/index.ts";

/** The mail with the link that creates the account. */
export function writeInvitationMail(invitation: {
  to: string;
  language: Language;
  link: string;
  /** For how many days the link works. */
  days: number;
}): Mail {
  const { to, language, link, days } = invitation;
  const texts = MAIL_TEXTS[language];
  const { subject, opening, until, accept, ignore } = texts.invited;
  const content = {
    language,
    subject,
    hello: texts.helloAll,
    opening,
    facts: [],
    paragraphs: [until(days)],
    button: { label: accept, url: link },
    footer: { why: ignore, stop: null },
  };
  return { list: "account", to, subject, content };
}
