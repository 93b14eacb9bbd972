import { QUESTIONS } from "./place-questions.ts";
import { isTooLong, isTooShort, isWithin, type Span } from "./fit-length.ts";

/** Each question asks about a lesson of its own. */
export const FEWEST_LESSONS = QUESTIONS;

export interface Fit<TItem> {
  /** The possible lengths of the tracks of an episode with these lessons. */
  measure(chosen: TItem[]): Span[];
  /** Whether it should join lessons that are enough without it. */
  isWanted(item: TItem, tracks: { with: Span[]; without: Span[] }): boolean;
  /** Whether it must not give way to less urgent ones; none by default. */
  isUrgent?(item: TItem): boolean;
  /** At most this many if they are enough; by default as many as fit. */
  most?: number;
  /** A shorter version in its place; null if there is none. */
  shorten(item: TItem): TItem | null;
  /** A known one in fewer words, if nothing else fits. */
  remind?(item: TItem): TItem;
  /** Whether it is only used if the others do not fit or do not fill the time. */
  isSpare?(item: TItem): boolean;
}

/**
 * Chooses the lessons of an episode of about six minutes, the most urgent first. A lesson that makes it too
 * long is skipped. If too few are left, the longest lesson that is not urgent is shortened or gives way to
 * the others. If there are too few for six minutes, all are taken.
 */
export function fitLessons<TItem>(items: TItem[], fit: Fit<TItem>): TItem[] {
  const { chosen, isPassedOver } = takeInTurn(items, fit);
  if (!isPassedOver || isEnough(chosen, fit.measure(chosen))) return chosen;
  const longest = findLongest(items, fit);
  if (longest === undefined) return items.slice(0, FEWEST_LESSONS);
  const others = items.flatMap((item) => {
    if (item !== longest) return [item];
    return fit.shorten(item) ?? [];
  });
  return others.length < FEWEST_LESSONS ? items.slice(0, FEWEST_LESSONS) : fitLessons(others, fit);
}

/**
 * Chooses the lessons and the further questions. If three lessons with everything asked are too long, known
 * ones are shortened, then replace new ones, and finally the last question waits for another day. An urgent
 * lesson gives way only if it is too long all by itself.
 */
export function fitEpisode<TItem, TReview>(
  items: TItem[],
  reviews: TReview[],
  fitWith: (reviews: TReview[]) => Fit<TItem>,
): { chosen: TItem[]; reviews: TReview[] } {
  const counts = [...reviews.keys(), reviews.length].toReversed();
  for (const some of counts.map((count) => reviews.slice(0, count))) {
    const fit = fitWith(some);
    for (const { offered, isAll } of listOffers(items, fit)) {
      const chosen = fitLessons(offered, fit);
      const spans = fit.measure(chosen);
      const isFit = !spans.some(isTooLong) && (isAll || !spans.some(isTooShort));
      if (isFit) return { chosen, reviews: some };
    }
  }
  return { chosen: fitLessons(items, { ...fitWith([]), isUrgent: () => false }), reviews: [] };
}

function listOffers<TItem>(items: TItem[], fit: Fit<TItem>) {
  const first = items.filter((item) => fit.isSpare?.(item) !== true);
  const inShort = (some: TItem[]) => some.map((item) => fit.remind?.(item) ?? item);
  const all = [items, inShort(items)].map((offered) => ({ offered, isAll: true }));
  if (first.length === items.length || first.length < FEWEST_LESSONS) return all;
  return [...[first, inShort(first)].map((offered) => ({ offered, isAll: false })), ...all];
}

function takeInTurn<TItem>(items: TItem[], fit: Fit<TItem>) {
  let chosen: TItem[] = [];
  let isPassedOver = false;
  for (const item of items) {
    const next = [...chosen, item];
    const spans = fit.measure(next);
    if (spans.some(isTooLong)) {
      isPassedOver = true;
      continue;
    }
    const without = fit.measure(chosen);
    const isMore = chosen.length >= (fit.most ?? items.length);
    const isWanted = !isMore && fit.isWanted(item, { with: spans, without });
    if (isEnough(chosen, without) && !isWanted) break;
    chosen = next;
  }
  return { chosen, isPassedOver };
}

function isEnough<TItem>(chosen: TItem[], tracks: Span[]): boolean {
  return chosen.length >= FEWEST_LESSONS && tracks.every(isWithin);
}

function findLongest<TItem>(items: TItem[], fit: Fit<TItem>): TItem | undefined {
  const others = items.filter((item) => fit.isUrgent?.(item) !== true);
  const lengthOf = (item: TItem) => Math.max(...fit.measure([item]).map(({ least }) => least));
  return others.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
}
