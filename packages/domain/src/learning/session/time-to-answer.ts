import type { AnswerTime } from "../../installation/index.ts";

/** Three seconds to think, plus a little more than the answer's own length to say it. */
const THINK = { ms: 3_000, perAnswer: 1.2, least: 8_000, most: 16_000 };

/** The share of the usual silence. */
const SHARES = { short: 0.7, usual: 1, long: 1.5 } satisfies Record<AnswerTime, number>;

/** The silence after a question whose answer takes so long to say, in ms. */
export function timeToAnswer(saidMs: number, time: AnswerTime = "usual"): number {
  const wanted = THINK.ms + THINK.perAnswer * saidMs;
  return Math.round(SHARES[time] * Math.min(THINK.most, Math.max(THINK.least, wanted)));
}
