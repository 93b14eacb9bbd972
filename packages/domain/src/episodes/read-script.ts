import type { Actor } from "../accounts/index.ts";
import { DomainError } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import { type EpisodeDocument, readDocument, readDocumentSince } from "./document.ts";
import type { EpisodeStore } from "./ports.ts";
import { permitEpisode, readerOf } from "./read-episodes.ts";

/** An episode's script, cues and receipt, as soon as the script is written, with each language as it is published. */
export async function readScript(
  deps: { episodes: EpisodeStore; media: MediaStore },
  request: { actor: Actor | null; episodeId: string },
): Promise<EpisodeDocument> {
  const found = await deps.episodes.findWithTracks(request.episodeId, readerOf(request));
  const { status, scriptKey, tracks } = permitEpisode(found, request, "episodes.script");
  if (scriptKey === null) {
    throw new DomainError("not_found", "The script of this episode is not written yet.", {
      reason: "script.not_written",
    });
  }
  if (status === "completed") return readDocument(deps.media, scriptKey);
  return readDocumentSince(deps.media, { scriptKey, tracks });
}
