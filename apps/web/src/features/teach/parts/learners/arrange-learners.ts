import type { ClassLearner } from "../../../../data/teaching.ts";

export const ORDERS = ["latest", "longestAgo", "minutes", "streak", "due", "weak", "name"] as const;
export type Order = (typeof ORDERS)[number];

type Compare = (one: ClassLearner, other: ClassLearner) => number;

/** Who never listened comes last by time, and first where the longest silence does. */
const byTime: Compare = (one, other) => (one.lastHeardAt ?? 0) - (other.lastHeardAt ?? 0);
const byMost =
  (name: "weekMs" | "streak" | "due" | "weak"): Compare =>
  (one, other) =>
    other[name] - one[name];

const COMPARE: Record<Exclude<Order, "name">, Compare> = {
  latest: (one, other) => byTime(other, one),
  longestAgo: byTime,
  minutes: byMost("weekMs"),
  streak: byMost("streak"),
  due: byMost("due"),
  weak: byMost("weak"),
};

/** The learners that fit a search, in an order; equal ones by name. */
export function arrangeLearners(
  learners: readonly ClassLearner[],
  wanted: { order: Order; search: string; isSilentOnly: boolean; language: string },
): ClassLearner[] {
  const { order, search, isSilentOnly, language } = wanted;
  const words = fold(search, language);
  const names = new Intl.Collator(language, { sensitivity: "base", numeric: true });
  const byName: Compare = (one, other) => names.compare(one.name, other.name);
  const compare = order === "name" ? byName : COMPARE[order];
  return learners
    .filter(({ name }) => fold(name, language).includes(words))
    .filter(({ isActive }) => !(isSilentOnly && isActive))
    .toSorted((one, other) => compare(one, other) || byName(one, other));
}

/** Without case, accents and the width of letters. */
function fold(text: string, language: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase(language).trim();
}
