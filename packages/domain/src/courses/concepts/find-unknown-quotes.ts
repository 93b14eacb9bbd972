import { foldQuote } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import type { CourseStore } from "../ports.ts";

/** Those of the quotes that stand in no material of the course. */
export async function findUnknownQuotes(
  deps: { courses: Pick<CourseStore, "listMaterials">; media: Pick<MediaStore, "getText"> },
  { courseId, quotes }: { courseId: string; quotes: readonly string[] },
): Promise<string[]> {
  let unknown = [...new Set(quotes)];
  if (unknown.length === 0) return [];
  for (const { textKey } of await deps.courses.listMaterials([courseId])) {
    const folded = foldQuote((await deps.media.getText(textKey)) ?? "");
    unknown = unknown.filter((quote) => !folded.includes(foldQuote(quote)));
    if (unknown.length === 0) break;
  }
  return unknown;
}
