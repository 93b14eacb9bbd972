import { z } from "zod";

import { type Actor, OutputFormat, requirePermission } from "../accounts/index.ts";
import { courseNotFound, type CourseStore } from "../courses/index.ts";
import { readSpeechSettings, type SpeechSettingsDeps } from "../installation/index.ts";
import { EpisodeLanguages } from "../languages/index.ts";
import { type Clock, DAY_MS } from "../shared/index.ts";
import { estimateEpisode, type SpendLedger } from "../spending/index.ts";
import type { ClassOrderStore } from "./steps/class-order-store.ts";

export const PriceClass = z.strictObject({
  /** Null for one episode, of one learner. */
  courseId: z.uuid().nullable(),
  languages: EpisodeLanguages,
  outputFormat: OutputFormat,
});

/** What an episode for each learner of a course, or for one, would cost, by what episodes cost lately. */
export interface ClassPrice {
  episodes: number;
  speechCharacters: number;
  modelTokens: number;
  microDollars: number;
  /** What the month's budget leaves now; null without a limit. */
  leftMicroDollars: number | null;
}

const LATELY_MS = 30 * DAY_MS;

/** Estimates it: lessons that were spoken before cost nothing, so it may be less. */
export async function priceClass(
  deps: SpeechSettingsDeps & {
    courses: Pick<CourseStore, "find">;
    classOrders: Pick<ClassOrderStore, "countLearners">;
    spend: Pick<SpendLedger, "averageUnits" | "listDays" | "readMonth">;
    clock: Clock;
  },
  { actor, ...request }: z.output<typeof PriceClass> & { actor: Actor | null },
): Promise<ClassPrice> {
  requirePermission(actor, "episodes.classPrice");
  const { courseId } = request;
  if (courseId !== null && (await deps.courses.find(courseId)) === null) throw courseNotFound();
  const now = deps.clock.now();
  const [episodes, { spent, cap }, each] = await Promise.all([
    courseId === null ? 1 : deps.classOrders.countLearners(courseId),
    deps.spend.readMonth(now),
    estimateEpisode(deps, { since: now - LATELY_MS, speech: await readSpeechSettings(deps) }),
  ]);
  const voices = request.outputFormat === "text" ? 0 : request.languages.length;
  return {
    episodes,
    speechCharacters: Math.round(each.speechCharacters * voices * episodes),
    modelTokens: Math.round(each.modelTokens * episodes),
    microDollars: Math.round(
      (each.speechMicroDollars * voices + each.modelMicroDollars) * episodes,
    ),
    leftMicroDollars: cap === null ? null : Math.max(0, cap - spent),
  };
}
