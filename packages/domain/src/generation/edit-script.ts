import { z } from "zod";

import type { Actor, AuditDetails, AuditedAction } from "../accounts/index.ts";
import type { CourseStore } from "../courses/index.ts";
import {
  type BriefedDocument,
  type EpisodeStatus,
  type EpisodeStore,
  type EpisodeWithTracks,
  isPublishedScript,
  isUnfinished,
  linkTrack,
  permitEpisode,
  readDocument,
  type SegmentKind,
  versionOf,
} from "../episodes/index.ts";
import { Language } from "../languages/index.ts";
import { LONGEST_SENTENCE } from "../lessons/index.ts";
import { DomainError, type ReasonName } from "../shared/index.ts";
import type { MediaLinks, MediaStore } from "../shared/media/index.ts";
import { isUsedUp, type SpendLedger } from "../spending/index.ts";
import { notFinished, replace, type ReplaceDeps } from "./replace-episode.ts";
import { checkEdit, fitEdited, leastAfterEdit, readChanges } from "./script/check-edit.ts";
import { checkAgain } from "./script/check-script.ts";
import { rewordScript, type Rewording } from "./script/reword-script.ts";

/** More than any episode has. */
const MOST_SENTENCES = 400;

const edit = {
  /** The version that was edited; another one since then is not overwritten. */
  version: z.string().regex(/^[\da-f]{1,64}$/),
  /** The new text of some sentences; empty to leave one out. */
  sentences: z
    .array(
      z.strictObject({
        language: Language,
        segmentId: z.string().max(120),
        sentenceId: z.string().max(160),
        text: z
          .string()
          .trim()
          .max(LONGEST_SENTENCE, {
            error: `A sentence has at most ${LONGEST_SENTENCE} characters.`,
          }),
      }),
    )
    .min(1)
    .max(MOST_SENTENCES),
};

export const EditScript = z.strictObject({ episodeId: z.uuid(), ...edit });
export const EditWaiting = z.strictObject({ courseId: z.uuid(), episodeId: z.uuid(), ...edit });

/** A script as it can be edited: sentence by sentence, in each language. */
export interface EditableScript {
  episodeId: string;
  title: string;
  /** Sent back with the edit. */
  version: string;
  status: EpisodeStatus;
  /** Why the last new version could not be made, or audio is missing. */
  error: string | null;
  errorReason: ReasonName | null;
  isText: boolean;
  isWithheld: boolean;
  /** Whether its learner has answered a question: then none is changed. */
  isAnswered: boolean;
  courses: { id: string; title: string }[];
  /** The primary language first. */
  tracks: EditableTrack[];
}

export interface EditableTrack {
  language: Language;
  /** Null without audio. */
  audio: { durationMs: number; audioUrl: string } | null;
  segments: EditableSegment[];
}

export interface EditableSegment {
  id: string;
  kind: SegmentKind;
  title: string;
  language: Language;
  /** The course of the lesson; null for a segment that belongs to no lesson. */
  courseId: string | null;
  conceptId: string | null;
  /** Where it begins in the audio; null without audio. */
  startMs: number | null;
  sentences: { id: string; text: string }[];
}

interface OpenDeps {
  media: MediaStore;
  links: MediaLinks;
  episodes: Pick<EpisodeStore, "isAnswered">;
}

interface EditDeps extends ReplaceDeps {
  courses: Pick<CourseStore, "listMaterials">;
  spend: Pick<SpendLedger, "readMonth">;
}

/** An episode's script for admins who edit it. */
export async function openEditor(
  deps: OpenDeps & Pick<ReplaceDeps, "episodes">,
  request: { actor: Actor | null; episodeId: string },
): Promise<EditableScript> {
  const found = await deps.episodes.findWithTracks(request.episodeId);
  return describeEditable(deps, permitEpisode(found, request, "episodes.openEditor"));
}

/**
 * Changes sentences of a finished episode, and speaks only the segments that changed. What is published can
 * be heard until then.
 */
export async function editScript(
  deps: EditDeps,
  { actor, episodeId, ...change }: z.output<typeof EditScript> & { actor: Actor | null },
): Promise<void> {
  const found = await deps.episodes.findWithTracks(episodeId);
  const episode = permitEpisode(found, { actor }, "episodes.edit");
  await applyEdit(deps, { actor, episode, action: "episodes.edit", ...change });
}

/** The script of an episode that may be edited by whoever asks. */
export async function describeEditable(
  deps: OpenDeps,
  episode: EpisodeWithTracks,
): Promise<EditableScript> {
  const { scriptKey, outputFormat, status, isWithheld } = episode;
  const { script, receipt, tracks: times } = await readEditable(deps, episode);
  const courseOf = new Map(receipt.concepts.map((one) => [one.conceptId, one.courseId]));
  const reader = isWithheld ? "staff" : "learner";
  const tracks = script.tracks.map(async ({ language, segments }): Promise<EditableTrack> => {
    const spoken = times.find((one) => one.language === language)?.segments ?? [];
    const starts = new Map(spoken.map(({ id, startMs }) => [id, startMs]));
    const row = episode.tracks.find((one) => one.language === language);
    const link = row === undefined ? null : await linkTrack(deps.links, { track: row, reader });
    const audio =
      row === undefined || link === null
        ? null
        : { durationMs: row.durationMs, audioUrl: link.audioUrl };
    const said = segments.filter(({ sentences }) => sentences.length > 0);
    return {
      language,
      audio,
      segments: said.map(({ id, kind, title, conceptId, sentences, ...segment }) => ({
        id,
        kind,
        title,
        language: segment.language,
        conceptId,
        courseId: courseOf.get(conceptId ?? "") ?? null,
        startMs: starts.get(id) ?? null,
        sentences: sentences.map((sentence) => ({ id: sentence.id, text: sentence.text })),
      })),
    };
  });
  return {
    episodeId: episode.id,
    title: episode.title,
    version: versionOf(scriptKey ?? ""),
    status,
    error: episode.error,
    errorReason: episode.errorReason,
    isText: outputFormat === "text",
    isWithheld,
    isAnswered: await deps.episodes.isAnswered(episode.id),
    courses: receipt.courses.map(({ id, title }) => ({ id, title })),
    tracks: await Promise.all(tracks),
  };
}

export interface Edit {
  actor: Actor | null;
  episode: EpisodeWithTracks;
  action: AuditedAction;
  version: string;
  sentences: Rewording[];
  details?: AuditDetails;
}

/** Checks an edit, stores it as a draft and has the changed languages made again. */
export async function applyEdit(deps: EditDeps, request: Edit): Promise<void> {
  const { actor, episode, action, version } = request;
  const document = await readEditable(deps, episode);
  if (isUnfinished(episode.status)) throw scriptChanged();
  if (versionOf(episode.scriptKey ?? "") !== version) throw scriptChanged();
  const { script: before, receipt: brief } = document;
  const material = await readMaterial(deps, brief);
  const changes = readChanges(request.sentences, { script: before, brief, material });
  if (changes.length === 0) throw nothingChanged();
  const worded = rewordScript(before, changes, brief.speech);
  checkEdit(worded, { before, brief });
  const edited = new Set(changes.map(({ language }) => language));
  const tracks = worded.tracks.map((track) =>
    edited.has(track.language) ? fitEdited(track, brief.speech) : track,
  );
  const fitted = { ...worded, tracks };
  const script = {
    ...fitted,
    checks: checkAgain(fitted, { brief, leastMs: leastAfterEdit(before, brief) }),
  };
  const kept = document.tracks.filter(({ language }) => !edited.has(language));
  const isSpoken = kept.length < document.tracks.length;
  if (isSpoken && isUsedUp(await deps.spend.readMonth(deps.clock.now()))) throw noBudget();
  const asksAnew = changes.some(({ language, segmentId }) =>
    before.tracks.some(
      (track) =>
        track.language === language &&
        track.segments.some(({ id, kind }) => id === segmentId && kind === "question"),
    ),
  );
  const spoken = before.tracks
    .map(({ language }) => language)
    .filter((language) => kept.every((track) => track.language !== language));
  try {
    await replace(deps, {
      actor,
      episode,
      action,
      draft: { step: "script", work: { script, receipt: brief, tracks: kept }, asksAnew },
      spoken,
      details: { ...describeEdit(before, changes), ...request.details },
    });
  } catch (error) {
    throw asEditorSays(error);
  }
}

/** The document of an episode that was published, also while a new version of it is made. */
async function readEditable(
  { media }: Pick<OpenDeps, "media">,
  { status, scriptKey }: EpisodeWithTracks,
): Promise<BriefedDocument> {
  if (!isPublishedScript(scriptKey) || status === "failed") throw notFinished();
  const { receipt, ...document } = await readDocument(media, scriptKey);
  if (receipt === null) throw notFinished();
  return { ...document, receipt };
}

async function readMaterial(
  { courses, media }: Pick<EditDeps, "courses" | "media">,
  brief: BriefedDocument["receipt"],
): Promise<string> {
  const materials = await courses.listMaterials(brief.courses.map(({ id }) => id));
  const texts = await Promise.all(materials.map(({ textKey }) => media.getText(textKey)));
  return texts.join("\n");
}

/** Where it was changed and by how much: the words may say a learner's name. */
function describeEdit(before: BriefedDocument["script"], changes: Rewording[]): AuditDetails {
  const places = [...new Set(changes.map(({ language, segmentId }) => `${language} ${segmentId}`))];
  const said = changes.map(({ language, segmentId, sentenceId }) =>
    before.tracks
      .filter((track) => track.language === language)
      .flatMap(({ segments }) => segments.filter(({ id }) => id === segmentId))
      .flatMap(({ sentences }) => sentences.filter(({ id }) => id === sentenceId)),
  );
  return {
    segments: places.join(", "),
    characters: { before: sumLength(said.flat()), after: sumLength(changes) },
  };
}

function sumLength(texts: readonly { text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}

/** Somebody who was quicker has it made again already. */
function asEditorSays(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  if (error.reason === "episode.not_finished") return scriptChanged();
  return error.reason === "episode.answered" ? questionAnswered() : error;
}

function scriptChanged(): DomainError {
  const sentence = "Somebody else changed this episode meanwhile. Look again.";
  return new DomainError("conflict", sentence, { reason: "edit.changed" });
}

function nothingChanged(): DomainError {
  return new DomainError("invalid", "The script says this already.", {
    reason: "edit.unchanged",
  });
}

function questionAnswered(): DomainError {
  const sentence = "Its learner has answered a question; the questions stay as they were asked.";
  return new DomainError("conflict", sentence, { reason: "edit.question_answered" });
}

function noBudget(): DomainError {
  const sentence = "The budget of this month is used up. Try again when there is a new one.";
  return new DomainError("conflict", sentence, { reason: "budget.still_used_up" });
}
