import { greet, type Language, type Mail, MAIL_TEXTS } from "../languages/index.ts";

/** The mail with the link that sets a new password. */
export function writeResetMail(request: {
  to: string;
  name: string;
  language: Language;
  link: string;
}): Mail {
  const { to, name, language, link } = request;
  const texts = MAIL_TEXTS[language];
  const { subject, opening, once, choose, ignore } = texts.reset;
  const content = {
    language,
    subject,
    hello: greet(texts, name),
    opening,
    facts: [],
    paragraphs: [once],
    button: { label: choose, url: link },
    footer: { why: ignore, stop: null },
  };
  return { list: "account", to, subject, content };
}
