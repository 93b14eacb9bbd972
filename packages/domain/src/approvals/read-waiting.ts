import { z } from "zod";

import type { Actor } from "../accounts/index.ts";
import { type CourseStore, findTaught } from "../courses/index.ts";
import {
  type EpisodeStore,
  type EpisodeWithTracks,
  episodeNotFound,
  linkTrack,
  readDocument,
  type ScriptTrack,
  type TrackTimes,
} from "../episodes/index.ts";
import { type ClassPrivacyDeps, readClassPrivacy } from "../installation/index.ts";
import { TIME_CURSOR } from "../shared/index.ts";
import type { MediaLinks, MediaStore } from "../shared/media/index.ts";
import { getQueued } from "./edit-waiting.ts";
import type { ApprovalStore } from "./ports.ts";
import type { WaitingContent, WaitingEpisode, WaitingTrack } from "./types.ts";

export const ListWaiting = z.strictObject({
  courseId: z.uuid(),
  limit: z.int().min(1).max(50).default(20),
  cursor: TIME_CURSOR.text.nullable().default(null),
});

export const OpenWaiting = z.strictObject({ courseId: z.uuid(), episodeId: z.uuid() });

interface ReadDeps {
  courses: Pick<CourseStore, "find">;
  approvals: Pick<ApprovalStore, "list" | "listOfEpisode">;
}

/** The episodes that wait for the teachers of a course, the longest waiting first. */
export async function listWaiting(
  deps: ReadDeps & ClassPrivacyDeps,
  { actor, ...page }: z.output<typeof ListWaiting> & { actor: Actor | null },
): Promise<{ episodes: WaitingEpisode[]; nextCursor: string | null }> {
  await findTaught(deps, { actor, courseId: page.courseId }, "approvals.list");
  const [found, { teachersSee }] = await Promise.all([
    deps.approvals.list(page),
    readClassPrivacy(deps),
  ]);
  if (teachersSee === "people") return found;
  return {
    ...found,
    episodes: found.episodes.map((episode) => ({ ...episode, learnerName: null })),
  };
}

interface OpenDeps extends ReadDeps {
  episodes: Pick<EpisodeStore, "findWithTracks">;
  media: MediaStore;
  links: MediaLinks;
}

/** Everything that an episode in the queue says, with its sources and its audio. */
export async function openWaiting(
  deps: OpenDeps,
  { actor, courseId, episodeId }: z.output<typeof OpenWaiting> & { actor: Actor | null },
): Promise<WaitingContent> {
  await findTaught(deps, { actor, courseId }, "approvals.open");
  const episode = await getQueued(deps, { actor, courseId, episodeId });
  if (episode.scriptKey === null) throw episodeNotFound();
  const { script, tracks: times } = await readDocument(deps.media, episode.scriptKey);
  return {
    title: episode.title,
    tracks: await Promise.all(
      script.tracks.map((written) => showTrack(deps, { episode, written, times })),
    ),
  };
}

async function showTrack(
  { links }: Pick<OpenDeps, "links">,
  {
    episode: { tracks, isWithheld },
    written,
    times,
  }: { episode: EpisodeWithTracks; written: ScriptTrack; times: TrackTimes[] },
): Promise<WaitingTrack> {
  const { language } = written;
  const track = tracks.find((one) => one.language === language);
  const spoken = times.find((one) => one.language === language);
  const urls =
    track === undefined
      ? null
      : await linkTrack(links, { track, reader: isWithheld ? "staff" : "learner" });
  return {
    language,
    audio:
      track === undefined || urls === null
        ? null
        : { durationMs: track.durationMs, audioUrl: urls.audioUrl, vttUrl: urls.vttUrl },
    segments: written.segments
      .filter(({ sentences }) => sentences.length > 0)
      .map(({ id, kind, language: said, sentences }) => ({
        id,
        kind,
        language: said,
        startMs: spoken?.segments.find((segment) => segment.id === id)?.startMs ?? null,
        sentences: sentences.map(({ text, claim }) => ({ text, quotes: claim?.quotes ?? [] })),
      })),
  };
}
