import { QUESTIONS } from "./place-questions.ts";
import { isTooLong, isWithin, type Span } from "./fit-length.ts";

/** Each question asks about a lesson of its own. */
export const FEWEST_LESSONS = QUESTIONS;

export interface Fit<TItem> {
  /** How long the tracks of an episode of these lessons may be. */
  measure(chosen: TItem[]): Span[];
  /** Whether it comes to lessons that are enough without it. */
  isWanted(item: TItem, tracks: { with: Span[]; without: Span[] }): boolean;
  /** No more than so many where they are enough; as many as fit where it is left out. */
  most?: number;
  /** A shorter one in its place; null where there is none. */
  shorten(item: TItem): TItem | null;
}

/**
 * The lessons of an episode of about six minutes, the most urgent first. What makes it too long is
 * passed over; where that leaves too few, the longest one gives way to a shorter writing of it, or
 * to the others. Of too few for six minutes all are taken.
 */
export function fitLessons<TItem>(items: TItem[], fit: Fit<TItem>): TItem[] {
  const { chosen, isPassedOver } = takeInTurn(items, fit);
  if (!isPassedOver || isEnough(chosen, fit.measure(chosen))) return chosen;
  const longest = findLongest(items, fit);
  const others = items.flatMap((item) => {
    if (item !== longest) return [item];
    return fit.shorten(item) ?? [];
  });
  return others.length < FEWEST_LESSONS ? items.slice(0, FEWEST_LESSONS) : fitLessons(others, fit);
}

/**
 * The lessons, and what is asked besides: where three lessons and all that should be asked are too long together,
 * the last of it waits for another day.
 */
export function fitEpisode<TItem, TReview>(
  items: TItem[],
  reviews: TReview[],
  fitWith: (reviews: TReview[]) => Fit<TItem>,
): { chosen: TItem[]; reviews: TReview[] } {
  const fit = fitWith(reviews);
  const chosen = fitLessons(items, fit);
  if (reviews.length === 0 || !fit.measure(chosen).some(isTooLong)) return { chosen, reviews };
  return fitEpisode(items, reviews.slice(0, -1), fitWith);
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
  const lengthOf = (item: TItem) => Math.max(...fit.measure([item]).map(({ least }) => least));
  return items.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
}
