import type { z } from "zod";

import type { Actor } from "../accounts/index.ts";
import {
  type Episode,
  episodeNotFound,
  type EpisodeSummary,
  findMediaReader,
  isWithheldFrom,
  linkTrack,
  type ListEpisodes,
  permitList,
  readDocument,
  readerOf,
  showTo,
  writeTxt,
} from "../episodes/index.ts";
import type { MediaLinks, MediaReader, MediaStore } from "../shared/media/index.ts";
import { writeAnswers } from "./answers.ts";
import type {
  EpisodeRecord,
  EpisodeRecordStore,
  RecordedEpisode,
  RecordedTrack,
} from "./episode-records.ts";
import { permitRecord, withholdRecord, withholdRecorded } from "./permit-record.ts";
import { nameQuestions } from "./name-questions.ts";

type Listed = Omit<EpisodeSummary, "durationMs" | "completion" | "positionMs">;

/** An episode with all its data; links expire after 15 to 30 minutes. */
export interface WholeEpisode extends Listed {
  materialId: string | null;
  updatedAt: number;
  /** The primary language first; empty until there is audio. */
  tracks: (RecordedTrack & { audioUrl: string })[];
  /** In the primary language. */
  questions: string[];
  /** The owner's answers by question. */
  answers: Record<string, string>;
}

export interface ReadableEpisode extends WholeEpisode {
  /** In the primary language; null until it is written, and for audio only. */
  scriptText: string | null;
  /** Of the primary track; null until there is audio. */
  transcript: { vttUrl: string; txtUrl: string } | null;
}

interface RecordDeps {
  records: EpisodeRecordStore;
  links: MediaLinks;
}

/** Episodes with all their data except scripts, which need one object each. */
export async function listWholeEpisodes(
  deps: RecordDeps,
  request: z.infer<typeof ListEpisodes> & { actor: Actor },
): Promise<{ episodes: WholeEpisode[]; nextCursor: string | null }> {
  const page = permitList(request);
  const { episodes, records, nextCursor } = await deps.records.list(page);
  const whole = await Promise.all(
    episodes.map(async ({ durationMs: _, completion: __, positionMs: ___, ...episode }) => {
      const found = records.find((one) => one.episodeId === episode.id);
      const record =
        found !== undefined && isWithheldFrom(request.actor, episode)
          ? withholdRecord(found)
          : found;
      const reader = findMediaReader(episode, readerOf(request));
      return toWhole(deps, { episode: showTo(request.actor, episode), record, reader });
    }),
  );
  return { episodes: whole, nextCursor };
}

export async function getWholeEpisode(
  deps: RecordDeps & { media: MediaStore },
  request: { actor: Actor | null; episodeId: string },
): Promise<ReadableEpisode> {
  const found = await deps.records.find(request.episodeId, readerOf(request));
  const episode = permitRecord(found, request, "episodes.get");
  return describeWhole(deps, { episode, reader: findMediaReader(episode, readerOf(request)) });
}

/**
 * The episode that a write has just created, for the answer to that write: no right to read is needed, so
 * it checks no permission.
 */
export async function describeMadeEpisode(
  deps: RecordDeps & { media: MediaStore },
  episodeId: string,
): Promise<ReadableEpisode> {
  const episode = await deps.records.find(episodeId);
  if (episode === null) throw episodeNotFound();
  return describeWhole(deps, {
    episode: withholdRecorded(episode),
    reader: findMediaReader(episode, null),
  });
}

async function describeWhole(
  deps: RecordDeps & { media: MediaStore },
  { episode: recorded, reader }: { episode: RecordedEpisode; reader: MediaReader },
): Promise<ReadableEpisode> {
  const { scriptKey, removedAt: _, record, ...episode } = recorded;
  const [scriptText, whole] = await Promise.all([
    readText(deps.media, { ...episode, scriptKey }),
    toWhole(deps, { episode, record, reader }),
  ]);
  const [primary] = whole.tracks;
  if (primary === undefined) return { ...whole, scriptText, transcript: null };
  const { vttUrl, txtUrl } = await linkTrack(deps.links, { track: primary, reader });
  return { ...whole, scriptText, transcript: { vttUrl, txtUrl } };
}

async function toWhole(
  deps: RecordDeps,
  {
    episode,
    record,
    reader,
  }: { episode: Listed; record: EpisodeRecord | undefined; reader: MediaReader },
): Promise<WholeEpisode> {
  const { languages, createdAt } = episode;
  const bare = { materialId: null, updatedAt: createdAt, tracks: [], questions: [], answers: [] };
  const { materialId, updatedAt, tracks, questions, answers } = record ?? bare;
  const [primary = "en"] = languages;
  const inOrder = languages.flatMap(
    (language) => tracks.find((track) => track.language === language) ?? [],
  );
  return {
    ...episode,
    materialId,
    updatedAt,
    tracks: await Promise.all(
      inOrder.map(async (track) => ({
        ...track,
        audioUrl: await deps.links.getUrl(track.audioKey, reader),
      })),
    ),
    questions: nameQuestions(questions, primary).map(({ text }) => text),
    answers: writeAnswers(episode, { questions, answers }),
  };
}

async function readText(
  media: MediaStore,
  { scriptKey, outputFormat, languages }: Pick<Episode, "scriptKey" | "outputFormat" | "languages">,
): Promise<string | null> {
  if (scriptKey === null || outputFormat === "audio") return null;
  const { script } = await readDocument(media, scriptKey);
  const track = script.tracks.find(({ language }) => language === languages[0]) ?? script.tracks[0];
  const lines = (track?.segments ?? []).flatMap(({ id, sentences }) =>
    sentences.map(({ text }) => ({ segment: id, text })),
  );
  return writeTxt(lines);
}
