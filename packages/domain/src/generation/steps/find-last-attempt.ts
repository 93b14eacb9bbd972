import type { MediaStore } from "../../shared/media/index.ts";
import { attemptOf, workPrefix } from "./held-step.ts";

/**
 * The highest attempt that left an object. Objects are written once and outlive the rows that count
 * attempts: an attempt that started from 1 again would find an earlier one's objects.
 */
export async function findLastAttempt(
  media: Pick<MediaStore, "list">,
  episodeId: string,
): Promise<number> {
  let last = 0;
  let cursor: string | undefined;
  do {
    const page = await media.list(workPrefix(episodeId), cursor);
    last = Math.max(last, ...page.objects.map(({ key }) => attemptOf(key)));
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined);
  return last;
}
