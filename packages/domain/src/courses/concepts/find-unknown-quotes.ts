import { foldQuote } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import type { CourseStore } from "../ports.ts";

interface QuoteDeps {
  courses: Pick<CourseStore, "listMaterials">;
  media: Pick<MediaStore, "getText">;
}

interface Quoted {
  courseId: string;
  quotes: readonly string[];
}

/** Those of the quotes that stand in no material of the course. */
export async function findUnknownQuotes(deps: QuoteDeps, quoted: Quoted): Promise<string[]> {
  const placed = await placeQuotes(deps, quoted);
  return [...new Set(quoted.quotes)].filter((quote) => !placed.has(quote));
}

/** Of each quote the first material of the course that has it; nothing of one that none has. */
export async function placeQuotes(
  deps: QuoteDeps,
  { courseId, quotes }: Quoted,
): Promise<Map<string, string>> {
  const placed = new Map<string, string>();
  const open = new Set(quotes);
  if (open.size === 0) return placed;
  for (const { id, textKey } of await deps.courses.listMaterials([courseId])) {
    const folded = foldQuote((await deps.media.getText(textKey)) ?? "");
    for (const quote of open) {
      if (!folded.includes(foldQuote(quote))) continue;
      placed.set(quote, id);
      open.delete(quote);
    }
    if (open.size === 0) break;
  }
  return placed;
}
