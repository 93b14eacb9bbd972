import type { Actor } from "../accounts/index.ts";
import { DomainError } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import { type EpisodeDocument, readDocument } from "./document.ts";
import type { EpisodeStore } from "./ports.ts";
import { getPermitted } from "./read-episodes.ts";

/** Script, cues and receipt of an episode, readable as soon as the script is written. */
export async function readScript(
  deps: { episodes: EpisodeStore; media: MediaStore },
  request: { actor: Actor | null; episodeId: string },
): Promise<EpisodeDocument> {
  const episode = await getPermitted(deps, request, "episodes.script");
  if (episode.scriptKey === null) {
    throw new DomainError("not_found", "The script of this episode is not written yet.", {
      reason: "script.not_written",
    });
  }
  return readDocument(deps.media, episode.scriptKey);
}
