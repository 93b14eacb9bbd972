import { z } from "zod";

import {
  type AccountStore,
  type Actor,
  type Operation,
  requirePermission,
} from "../accounts/index.ts";
import { Language } from "../languages/index.ts";
import { type Clock, DomainError, TIME_CURSOR } from "../shared/index.ts";
import type { MediaLinks, MediaReader } from "../shared/media/index.ts";
import { isUnfinished } from "./episode-status.ts";
import { estimateLeft } from "./estimate-left.ts";
import { findListener, findMediaReader } from "./hearers.ts";
import type { EpisodeStore } from "./ports.ts";
import {
  type Episode,
  type EpisodeSummary,
  type EpisodeWithTracks,
  type StepProgress,
  type Track,
  txtKeyOf,
  vttKeyOf,
} from "./types.ts";
import { showTo } from "./withhold.ts";

/** The cursor that the previous page returned. */
export const EpisodeCursor = TIME_CURSOR.text;

export const ListEpisodes = z.strictObject({
  userId: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(20),
  cursor: EpisodeCursor.nullable().default(null),
});

export const EpisodeRef = z.strictObject({ episodeId: z.uuid() });
export const TrackRef = z.strictObject({ episodeId: z.uuid(), language: Language });

type Reader = { actor: Actor | null; episodeId: string };

export async function listEpisodes(
  deps: { episodes: EpisodeStore },
  request: z.infer<typeof ListEpisodes> & { actor: Actor },
): Promise<{ episodes: EpisodeSummary[]; nextCursor: string | null }> {
  const { episodes, nextCursor } = await deps.episodes.list(permitList(request));
  return { episodes: episodes.map((one) => showTo(request.actor, one)), nextCursor };
}

/** The requested page, of the caller's own list by default, if they may list it. */
export function permitList(request: z.infer<typeof ListEpisodes> & { actor: Actor }): {
  userId: string;
  limit: number;
  cursor: string | null;
} {
  const userId = request.userId ?? request.actor.userId;
  requirePermission(request.actor, "episodes.list", { ownerId: userId });
  return { userId, limit: request.limit, cursor: request.cursor };
}

/** The episode; for staff who look at another person's and do not hear it themselves, with the person whose it is. */
export async function getEpisode(
  deps: { episodes: EpisodeStore; accounts: Pick<AccountStore, "find"> },
  request: Reader,
): Promise<EpisodeWithTracks & { owner?: { id: string; name: string } }> {
  const found = await deps.episodes.findWithTracks(request.episodeId, readerOf(request));
  const episode = permitEpisode(found, request, "episodes.get");
  if (findListener(episode, readerOf(request)) === request.actor?.userId) return episode;
  const owner = await deps.accounts.find(episode.userId);
  return owner === null ? episode : { ...episode, owner: { id: owner.id, name: owner.name } };
}

/** The progress of the generation. */
export async function getEpisodeStatus(
  deps: { episodes: EpisodeStore; clock: Clock },
  request: Reader,
): Promise<
  Pick<Episode, "status" | "error" | "errorReason" | "title"> & {
    hasScript: boolean;
    /** Languages that can be heard already. */
    voiced: Language[];
    steps: StepProgress[];
    /** The estimated time until the next language can be heard. */
    leftMs: number | null;
  }
> {
  const found = await deps.episodes.findWithSteps(request.episodeId, readerOf(request));
  const episode = permitEpisode(found, request, "episodes.status");
  const { status, error, errorReason, title, scriptKey, languages, tracks, steps } = episode;
  return {
    status,
    error,
    errorReason,
    title,
    hasScript: scriptKey !== null,
    voiced: tracks.map(({ language }) => language),
    steps: steps.map(({ doneCharacters: _, totalCharacters: __, changedAt: ___, ...step }) => step),
    leftMs: isUnfinished(status) ? estimateLeft({ languages, steps, at: deps.clock.now() }) : null,
  };
}

/** Links to the audio and transcripts of one language; request new ones when they expire. */
export async function getTrackLinks(
  deps: { episodes: EpisodeStore; links: MediaLinks },
  request: Reader & { language: Language },
): Promise<{ audioUrl: string; vttUrl: string; txtUrl: string }> {
  const found = await deps.episodes.findWithTracks(request.episodeId, readerOf(request));
  const episode = permitEpisode(found, request, "episodes.audio");
  const track = episode.tracks.find(({ language }) => language === request.language);
  if (track === undefined) {
    throw new DomainError("not_found", "This episode has no audio in this language.", {
      reason: "track.not_found",
    });
  }
  return linkTrack(deps.links, { track, reader: findMediaReader(episode, readerOf(request)) });
}

/** Links to a track for a reader. */
export async function linkTrack(
  links: MediaLinks,
  { track, reader }: { track: Pick<Track, "audioKey">; reader: MediaReader },
): Promise<{ audioUrl: string; vttUrl: string; txtUrl: string }> {
  const [audioUrl, vttUrl, txtUrl] = await Promise.all([
    links.getUrl(track.audioKey, reader),
    links.getUrl(vttKeyOf(track), reader),
    links.getUrl(txtKeyOf(track), reader),
  ]);
  return { audioUrl, vttUrl, txtUrl };
}

/** The episode, if the actor may do the operation; removed ones only for restoring. */
export async function getPermitted(
  deps: { episodes: EpisodeStore },
  request: Reader,
  operation: Operation,
): Promise<Episode> {
  const found = await deps.episodes.find(request.episodeId, readerOf(request));
  return permitEpisode(found, request, operation);
}

/** The same for an episode that was read together with other data; without its content while it is withheld. */
export function permitEpisode<TEpisode extends Episode>(
  found: TEpisode | null,
  { actor }: Pick<Reader, "actor">,
  operation: Operation,
): TEpisode {
  if (found === null) throw episodeNotFound();
  requirePermission(actor, operation, { ownerId: found.userId, standing: found.standing });
  if (found.removedAt !== null && operation !== "episodes.restore") throw episodeNotFound();
  return showTo(actor, found);
}

/** Who reads an episode, for the stores. */
export function readerOf({ actor }: { actor: Actor | null }): string | null {
  return actor?.userId ?? null;
}

export function episodeNotFound(): DomainError {
  return new DomainError("not_found", "This episode does not exist.", {
    reason: "episode.not_found",
  });
}
