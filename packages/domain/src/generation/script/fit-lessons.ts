import { QUESTIONS } from "./place-questions.ts";
import { isTooLong, isTooShort, isWithin, type Span } from "./fit-length.ts";

/** Each question asks about a lesson of its own. */
export const FEWEST_LESSONS = QUESTIONS;

export interface Fit<TItem> {
  /** How long the tracks of an episode of these lessons may be. */
  measure(chosen: TItem[]): Span[];
  /** Whether it comes to lessons that are enough without it. */
  isWanted(item: TItem, tracks: { with: Span[]; without: Span[] }): boolean;
  /** Whether it should not give way to what is merely next; nothing where it is left out. */
  isUrgent?(item: TItem): boolean;
  /** No more than so many where they are enough; as many as fit where it is left out. */
  most?: number;
  /** A shorter one in its place; null where there is none. */
  shorten(item: TItem): TItem | null;
  /** What is known already, in fewer words, where nothing else would fit. */
  remind?(item: TItem): TItem;
  /** Whether it stands in only where the others do not fit, or do not fill the time. */
  isSpare?(item: TItem): boolean;
}

/**
 * The lessons of an episode of about six minutes, the most urgent first. What makes it too long is
 * passed over; where that leaves too few, the longest one that is not urgent gives way to a shorter
 * writing of it, or to the others. Of too few for six minutes all are taken.
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
 * The lessons, and what is asked besides. Where three lessons and all of that are too long together, what is known
 * is said in fewer words, then takes the place of what is new, and then the last question waits for another day.
 * What is urgent gives way only where it is too long all alone.
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
