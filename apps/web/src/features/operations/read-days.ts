const FEWEST = 7;
const MOST = 3650;

/** The days that somebody wrote, or null for what is no whole number in bounds. */
export function readDays(text: string): number | null {
  const days = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return days >= FEWEST && days <= MOST ? days : null;
}
