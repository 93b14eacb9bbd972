const FEWEST = 7;
const MOST = 3650;

/** The entered days, or null if they are not a whole number within bounds. */
export function readDays(text: string): number | null {
  const days = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return days >= FEWEST && days <= MOST ? days : null;
}
