/** Mails about ready and failed episodes, and how to stop them. */
export { announceLater, type NotifyDeps, notifyLearner } from "./notify-learner.ts";
export type { ClaimedMail, MailOutcome, Notice, NoticeKind, NotificationStore } from "./ports.ts";
export { tellAnswered, type TellAnsweredDeps } from "./tell-answered.ts";
export { sendWaitingMails } from "./send-waiting-mails.ts";
export { ChooseDigest, chooseDigest, findNextDigest, listDigests } from "./choose-digest.ts";
export type {
  DigestKind,
  DigestReceiver,
  DigestStore,
  DueDigest,
  LastDigest,
} from "./digest-ports.ts";
export { lookAtUnsubscribe, offerStop, type StoppableList, unsubscribe } from "./unsubscribe.ts";
