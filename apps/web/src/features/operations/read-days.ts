/** The entered days, or null if they are not a whole number within bounds. */
export function readDays(
  text: string,
  { fewest, most }: { fewest: number; most: number },
): number | null {
  const days = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return days >= fewest && days <= most ? days : null;
}
