/** One after the other, and then from the first again. */
export function takeTurn<TItem>(items: readonly TItem[], at: number): TItem {
  const item = items[at % items.length];
  if (item === undefined) throw new Error("There is nothing to choose from.");
  return item;
}
