import { EPISODE, type KindDescription, LANGUAGE, WRITTEN } from "./kind-description.ts";

/** Rows of what somebody listened to. */
export const LISTENING_KINDS = {
  progress: {
    about: "How far you are in your episodes.",
    fields: {
      episodeId: EPISODE,
      language: LANGUAGE,
      positionMs: "Where you are.",
      furthestMs: "How far you have been.",
      speed: "How fast you listened.",
      coverage: "What you heard: from and to, by language.",
      completion: "The share that you heard, from 0 to 1.",
      completedAt: "When you finished it.",
      lastPlayedAt: "When you last listened.",
      version: "How often it was saved.",
      creditMs: "How much may count as heard next.",
      creditedAt: "As of when.",
      ...WRITTEN,
    },
  },
  listens: {
    about: "When and what you listened to, while the details are kept.",
    fields: {
      id: "Its id.",
      episodeId: EPISODE,
      language: LANGUAGE,
      kind: "Heard, or read to its end.",
      fromMs: "Where it began.",
      toMs: "How far it came.",
      speed: "How fast.",
      startedAt: "When it began.",
      wallMs: "How long it took.",
      durationMs: "How long the whole is.",
      timeZone: "Your time zone of then.",
      version: "How often it was saved.",
      rolledVersion: "Up to which of them your days count it.",
      ...WRITTEN,
    },
  },
  listeningDays: {
    about: "How much you listened to your episodes on each of your days.",
    fields: {
      localDate: "Your day.",
      episodeId: EPISODE,
      listenedMs: "How long you listened.",
      averageSpeed: "How fast, on average.",
      sessions: "How many sessions you began.",
      plays: "How many of them were half a minute or longer.",
      completion: "The share that you heard on the day, from 0 to 1.",
      isRead: "1 where you read it to its end.",
      courseIds: "The courses that the episode taught.",
      startedAt: "The first moment of it.",
      endedAt: "The last moment of it.",
      ...WRITTEN,
    },
  },
} as const satisfies Record<string, KindDescription>;
