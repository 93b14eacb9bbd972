import { z } from "zod";

import type { Actor } from "../accounts/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import type { EpisodeStore } from "./ports.ts";
import { episodeNotFound, permitEpisode, readerOf } from "./read-episodes.ts";
import { coverKeyOf } from "./types.ts";

export const CoverRef = z.strictObject({
  episodeId: z.uuid(),
  name: z.string().regex(/^cover-[0-9a-f]{16}\.(?:png|jpg|webp)$/),
});

/** The picture of an uploaded episode, for those who may read the episode. */
export async function readCover(
  deps: { episodes: EpisodeStore; media: Pick<MediaStore, "getBytes"> },
  request: z.infer<typeof CoverRef> & { actor: Actor | null },
): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const { episodeId: id, name } = request;
  const found = await deps.episodes.find(id, readerOf(request));
  const { cover } = permitEpisode(found, request, "episodes.get");
  const bytes = cover === name ? await deps.media.getBytes(coverKeyOf({ id, cover })) : null;
  if (bytes === null) throw episodeNotFound();
  return { bytes, mediaType: mediaTypeOf(name) };
}

function mediaTypeOf(name: string): string {
  if (name.endsWith(".png")) return "image/png";
  return name.endsWith(".webp") ? "image/webp" : "image/jpeg";
}
