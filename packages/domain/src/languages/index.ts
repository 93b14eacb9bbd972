/** The nine languages with their voices and mail texts. */
export { LANGUAGE_FACTS, type WritingSystem } from "./facts.ts";
export { EpisodeLanguages, Language, LANGUAGES } from "./languages.ts";
export { greet } from "./mail/greet.ts";
export { labelOf } from "./mail/label-of.ts";
export { layOutMail, type MailFact } from "./mail/lay-out-mail.ts";
export type { Mail, Mailer, MailList } from "./mail/mail.ts";
export { MAIL_TEXTS } from "./mail/texts/index.ts";
export type { FailureKind } from "./mail/texts/mail-texts.ts";
export { writeDeletionMail } from "./mail/write-deletion-mail.ts";
export { writeEmailConfirmation, writeEmailNotice } from "./mail/write-email-mails.ts";
export { splitSentences } from "./split-sentences.ts";
export {
  chooseEngine,
  type Engine,
  ENGINES,
  findSecondVoice,
  findVoice,
  isOffered,
  type VoiceListing,
  VOICES,
} from "./voices.ts";
