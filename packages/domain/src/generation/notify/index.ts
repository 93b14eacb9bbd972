/** Mails about episodes: that one is ready, that one failed, and how they are ended. */
export { notifyLearner, type NotifyDeps } from "./notify-learner.ts";
export type { Notice, NoticeKind, NotificationStore } from "./ports.ts";
export { lookAtUnsubscribe, unsubscribe } from "./unsubscribe.ts";
