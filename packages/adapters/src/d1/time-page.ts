import { TIME_CURSOR } from "@learnlab/domain";

/** A page in order of time, out of its rows and one more, which tells that another page follows. */
export function cutTimePage<TRow extends { createdAt: number; id: string }>(
  rows: TRow[],
  limit: number,
): { page: TRow[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { page, nextCursor: hasMore ? TIME_CURSOR.write([last.createdAt, last.id]) : null };
}
