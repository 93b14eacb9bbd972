import type { Language } from "../languages.ts";
import { greet } from "./greet.ts";
import type { Mail } from "./mail.ts";
import { MAIL_TEXTS } from "./texts/index.ts";

/** The last mail to an address: its account was deleted. */
export function writeDeletionMail(request: { to: string; name: string; language: Language }): Mail {
  const { to, name, language } = request;
  const texts = MAIL_TEXTS[language];
  const { subject, opening, gone, kept, last } = texts.deleted;
  const content = {
    language,
    subject,
    hello: greet(texts, name),
    opening,
    facts: [],
    paragraphs: [gone, kept],
    button: null,
    footer: { why: last, stop: null },
  };
  return { list: "account", to, subject, content };
}
