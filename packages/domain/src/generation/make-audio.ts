import type { Actor, AuditDeps } from "../accounts/index.ts";
import {
  type EpisodeStore,
  type GenerationQueue,
  noAudioMissing,
  permitEpisode,
  readRetryBounds,
  recordChange,
  refuseAnother,
  sendOrLeaveToSweeper,
} from "../episodes/index.ts";
import type { LimitsDeps } from "../installation/index.ts";
import { DomainError, type Log } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import { isUsedUp, type SpendLedger } from "../spending/index.ts";
import { findLastAttempt } from "./steps/find-last-attempt.ts";

interface MakeAudioDeps extends LimitsDeps, AuditDeps {
  episodes: EpisodeStore;
  spend: Pick<SpendLedger, "readMonth">;
  media: Pick<MediaStore, "list">;
  queue: GenerationQueue;
  log: Log;
}

/**
 * Speaks the missing audio of a finished episode from its script, once there is budget again; the text
 * stays readable. It counts and is limited like a retry, unless the budget runs out again.
 */
export async function makeAudio(
  deps: MakeAudioDeps,
  request: { actor: Actor | null; episodeId: string },
): Promise<void> {
  const found = await deps.episodes.findWithTracks(request.episodeId);
  const episode = permitEpisode(found, request, "episodes.makeAudio");
  const { id, status, errorReason, outputFormat, languages } = episode;
  if (status !== "completed" || errorReason === null || outputFormat === "text") {
    throw noAudioMissing();
  }
  const voiced = episode.tracks.map(({ language }) => language);
  const silent = languages.filter((language) => !voiced.includes(language));
  // A new version that failed leaves its reason, and what it was to replace.
  if (silent.length === 0) throw noAudioMissing();
  const at = deps.clock.now();
  if (isUsedUp(await deps.spend.readMonth(at))) throw noBudgetYet();
  const answer = await deps.episodes.speakAgain(
    { episodeId: id, silent, attempt: await findLastAttempt(deps.media, id), at },
    await readRetryBounds(deps),
  );
  if ("refused" in answer) {
    throw answer.refused === "notMissing" ? noAudioMissing() : refuseAnother(answer.refused);
  }
  await recordChange(deps, { episode, actor: request.actor, action: "episodes.makeAudio" });
  await sendOrLeaveToSweeper(deps, id);
}

function noBudgetYet(): DomainError {
  const sentence = "The budget of this month is still used up. Try again when there is a new one.";
  return new DomainError("conflict", sentence, { reason: "budget.still_used_up" });
}
