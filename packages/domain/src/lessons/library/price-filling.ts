import { z } from "zod";

import { type Actor, DEFAULT_SETTINGS } from "../../accounts/index.ts";
import { type CourseStore, findTaught } from "../../courses/index.ts";
import type { SettingsStore } from "../../installation/index.ts";
import { SCORES_NEEDED, SCORES_READ } from "../../learning/index.ts";
import type { Clock } from "../../shared/index.ts";
import type { SpendLedger } from "../../spending/index.ts";
import type { LanguageModel } from "../model/language-model.ts";
import { priceLesson } from "../writing/describe-writing.ts";
import { mayWriteTwice } from "../writing/may-write-twice.ts";
import { FILLING_SHARE } from "./fill-lessons.ts";
import type { WritingRequestStore } from "./ports.ts";
import { listWanted } from "./request-lessons.ts";

export const PriceFilling = z.strictObject({
  courseId: z.uuid(),
  /** How many concepts are to be approved. */
  concepts: z.int().min(1).max(1_000),
});

interface PriceDeps {
  courses: CourseStore;
  writingRequests: Pick<WritingRequestStore, "listAudiences">;
  models: LanguageModel[];
  settings: SettingsStore;
  spend: SpendLedger;
  clock: Clock;
}

/** What it costs to have the lessons of new concepts written before anyone hears them. */
export interface FillingPrice {
  lessons: number;
  /** 0 where only the embedded writer writes, or a model that costs nothing. */
  microDollars: number;
  /** What the month has left for lessons that nobody waits for; null without a limit. */
  leftMicroDollars: number | null;
}

export async function priceFilling(
  deps: PriceDeps,
  request: z.infer<typeof PriceFilling> & { actor: Actor | null },
): Promise<FillingPrice> {
  const course = await findTaught(deps, request, "lessons.fillPrice");
  const audiences = await deps.writingRequests.listAudiences({
    courseId: course.id,
    scoresRead: SCORES_READ,
    scoresNeeded: SCORES_NEEDED,
    defaults: DEFAULT_SETTINGS,
  });
  // Each new concept is wanted by the same audiences.
  const wanted = listWanted(course, { conceptIds: [course.id], audiences });
  const lessons = wanted.length * request.concepts;
  const [first] = deps.models;
  if (first === undefined) return { lessons, microDollars: 0, leftMicroDollars: null };
  const [isTwice, { spent, cap }] = await Promise.all([
    mayWriteTwice(deps),
    deps.spend.readMonth(deps.clock.now()),
  ]);
  const texts = wanted.reduce((sum, { languages }) => sum + languages.length, 0);
  const price = priceLesson(deps.models)[isTwice ? "twice" : "once"];
  return {
    lessons,
    microDollars: texts * request.concepts * price,
    leftMicroDollars: cap === null ? null : Math.max(0, Math.floor(cap * FILLING_SHARE) - spent),
  };
}
