/** The day of a quiz in the browser's zone, as 2026-11-20: what a date field holds. */
export function today(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The same of a stored score: its moment is noon of that day in UTC. */
export function dayOf(takenAt: number): string {
  return new Date(takenAt).toISOString().slice(0, 10);
}
