import {
  type AccountStore,
  type Actor,
  type AuditDeps,
  type AuditDetails,
  type AuditedAction,
  getSettings,
} from "../accounts/index.ts";
import {
  type Brief,
  type BriefedDocument,
  type EpisodeDraft,
  type EpisodeStore,
  type EpisodeWithTracks,
  type GenerationQueue,
  keepWork,
  permitEpisode,
  readDocument,
  recordChange,
  type ScriptTrack,
  sendOrLeaveToSweeper,
  type SpeechPlan,
} from "../episodes/index.ts";
import { readSpeechSettings, type SpeechSettingsDeps } from "../installation/index.ts";
import type { Language } from "../languages/index.ts";
import { DomainError, type Log } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import { pickVoiceOf } from "../speech/index.ts";
import { findLastAttempt } from "./steps/find-last-attempt.ts";
import { workPrefix } from "./steps/held-step.ts";

export interface ReplaceDeps extends AuditDeps {
  episodes: EpisodeStore;
  media: MediaStore;
  queue: GenerationQueue;
  log: Log;
}

interface PlanDeps extends SpeechSettingsDeps {
  accounts: Pick<AccountStore, "findSettings">;
}

type Request = { actor: Actor | null; episodeId: string };

/**
 * Speaks a finished episode once more without rewriting it, in its learner's present voices; what they have
 * said already is recorded anew. What is published can be heard until then.
 */
export async function revoiceEpisode(
  deps: ReplaceDeps & PlanDeps,
  request: Request,
): Promise<void> {
  const action = "episodes.revoice";
  const episode = permitEpisode(
    await deps.episodes.findWithTracks(request.episodeId),
    request,
    action,
  );
  const document = await readFinished(deps, episode);
  if (episode.outputFormat === "text") throw notFinished();
  const { script, receipt } = document;
  const speech = await planSpeech(deps, episode.userId);
  const tracks = script.tracks.map((track) =>
    recordAnew(track, { before: receipt.speech, speech }),
  );
  const draft = { script: { ...script, tracks }, receipt: { ...receipt, speech }, tracks: [] };
  const change = { step: "script", work: draft, asksAnew: false } as const;
  await replace(deps, { ...request, episode, action, draft: change });
}

/**
 * Writes a finished episode once more about the same concepts, with its lessons as they are taught now, and
 * speaks it. Nobody may have answered its questions: their answers belong to what was asked.
 */
export async function rewriteEpisode(
  deps: ReplaceDeps & PlanDeps,
  request: Request,
): Promise<void> {
  const action = "episodes.rewrite";
  const episode = permitEpisode(
    await deps.episodes.findWithTracks(request.episodeId),
    request,
    action,
  );
  const { receipt } = await readFinished(deps, episode);
  const brief: Brief = { ...receipt, speech: await planSpeech(deps, episode.userId) };
  const change = { step: "brief", work: brief, asksAnew: true } as const;
  await replace(deps, { ...request, episode, action, draft: change });
}

/** The document of an episode that was made here and is finished. */
async function readFinished(
  { media }: Pick<ReplaceDeps, "media">,
  { status, scriptKey }: Pick<EpisodeWithTracks, "status" | "scriptKey">,
): Promise<BriefedDocument> {
  if (status !== "completed" || scriptKey === null) throw notFinished();
  const { receipt, ...document } = await readDocument(media, scriptKey);
  if (receipt === null) throw notFinished();
  return { ...document, receipt };
}

interface Replacement {
  actor: Actor | null;
  episode: EpisodeWithTracks;
  action: AuditedAction;
  draft: { step: EpisodeDraft["step"]; work: Brief | BriefedDocument; asksAnew: boolean };
  /** The languages that are spoken again; all by default, and none of a text. */
  spoken?: Language[];
  details?: AuditDetails;
}

/** Stores the draft and has the rest of it made. */
export async function replace(
  deps: ReplaceDeps,
  { episode, actor, action, draft, ...rest }: Replacement,
): Promise<void> {
  const { id: episodeId, outputFormat, scriptKey } = episode;
  if (scriptKey === null) throw notFinished();
  const { asksAnew } = draft;
  const spokenAgain = outputFormat === "text" ? [] : (rest.spoken ?? episode.languages);
  const key = `${workPrefix(episodeId)}drafts/${deps.ids.next()}/${draft.step}.json`;
  await keepWork(deps.media, key, draft.work);
  const answer = await deps.episodes.replace({
    episodeId,
    scriptKey,
    draft: { step: draft.step, key, asksAnew },
    spoken: spokenAgain,
    attempt: await findLastAttempt(deps.media, episodeId),
    at: deps.clock.now(),
  });
  if (answer === "answered") throw alreadyAnswered();
  if (answer === "not_finished") throw notFinished();
  await recordChange(deps, { episode, actor, action, details: rest.details });
  await sendOrLeaveToSweeper(deps, episodeId);
}

/** The learner's present voices and the installation's speech. */
async function planSpeech(deps: PlanDeps, userId: string): Promise<SpeechPlan> {
  const [settings, speech] = await Promise.all([
    getSettings(deps, userId),
    readSpeechSettings(deps),
  ]);
  const { isStandIn } = deps.speechDefaults;
  return { ...speech, isStandIn, voices: settings.voices, hasSecondVoice: settings.secondVoice };
}

/** A voice that has spoken the segment before speaks another take of it. */
function recordAnew(
  track: ScriptTrack,
  { before, speech }: { before: SpeechPlan; speech: SpeechPlan },
): ScriptTrack {
  const segments = track.segments.map((segment) => {
    const [earlier, now] = [pickVoiceOf(before, segment), pickVoiceOf(speech, segment)];
    const isSame = earlier.id === now.id && earlier.engine === now.engine;
    return isSame ? { ...segment, take: (segment.take ?? 0) + 1 } : segment;
  });
  return { ...track, segments };
}

export function notFinished(): DomainError {
  const sentence = "Only a finished episode that was made here can be changed.";
  return new DomainError("conflict", sentence, { reason: "episode.not_finished" });
}

function alreadyAnswered(): DomainError {
  const sentence =
    "Its learner has already answered questions in it. Ask for a new episode instead.";
  return new DomainError("conflict", sentence, { reason: "episode.answered" });
}
