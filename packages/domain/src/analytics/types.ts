import type { Listen } from "../listening/index.ts";

/** A listen with the zone that its learner lived in when it was first reported: its days are counted by it. */
export interface ZonedListen extends Listen {
  timeZone: string;
}

/** What a learner heard of an episode on one of their own days. */
export interface ListeningDay {
  /** As 2026-11-30. */
  localDate: string;
  episodeId: string;
  /** By the clock; what was heard at once on two devices counts once, for what began first. */
  listenedMs: number;
  /** By time listened; 1 where none counts. */
  averageSpeed: number;
  /** Sessions that began on the day: pauses of up to half an hour do not end one. */
  sessions: number;
  /** Of those, the ones that came to half a minute within an hour. */
  plays: number;
  /** 0 to 1: the share of it that was heard on the day, in the language heard most; 1 for what was read. */
  completion: number;
  isRead: boolean;
  /** The first and the last moment of it. */
  startedAt: number;
  endedAt: number;
}

/** What some days come to. */
export interface ListeningSums {
  listenedMs: number;
  /** Time listened, each ms as often as its speed. */
  spedMs: number;
  sessions: number;
}

/** First answers of one of a learner's own days. */
export interface ReviewDay {
  /** As 2026-11-30. */
  localDate: string;
  /** The first and the last moment of it. */
  startedAt: number;
  endedAt: number;
  answers: number;
  rights: number;
}
