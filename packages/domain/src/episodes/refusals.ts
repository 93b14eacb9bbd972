import { DomainError, type Reason } from "../shared/index.ts";
import type { RetryBounds } from "./bounds.ts";

/** More at once is a mistake or a runaway script. */
export const MOST_UNFINISHED = 3;
/** After this many failures another retry would fail too. */
export const MOST_RETRIES = 5;

/** Why a learner may not request an episode now. */
export type RequestRefusal = Extract<
  Reason,
  {
    reason: "episode.quota_reached" | "episode.none_made" | "episode.too_many_unfinished";
  }
>;

export function refuseRequest(refusal: RequestRefusal): DomainError {
  switch (refusal.reason) {
    case "episode.none_made":
      return noneMade();
    case "episode.too_many_unfinished":
      return tooManyUnfinished();
    case "episode.quota_reached": {
      const { episodesPerDay, untilTomorrowMs } = refusal.details;
      const sentence = sayQuota(episodesPerDay, untilTomorrowMs);
      return new DomainError("limit_reached", sentence, {
        ...refusal,
        retryAfterMs: untilTomorrowMs,
      });
    }
  }
}

/** If none are made at all, midnight changes nothing. */
function noneMade(): DomainError {
  const sentence =
    "No new episodes are made here at the moment. Your teacher or admin can say more.";
  return new DomainError("limit_reached", sentence, { reason: "episode.none_made" });
}

function sayQuota(episodesPerDay: number, untilTomorrowMs: number | null): string {
  const made = `${sayCount(episodesPerDay)} for today.`;
  return untilTomorrowMs === null
    ? `${made} Your time zone has changed, so each counts for 24 hours. You can ask again then.`
    : `${made} You can ask again from midnight, ${sayWait(untilTomorrowMs)}.`;
}

function sayCount(episodes: number): string {
  return episodes === 1 ? "That was the one episode" : `Those were the ${episodes} episodes`;
}

function sayWait(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  if (minutes < 90) return minutes === 1 ? "in a minute" : `in ${minutes} minutes`;
  return `in ${Math.round(minutes / 60)} hours`;
}

export function tooManyUnfinished(): DomainError {
  return new DomainError("limit_reached", "Three episodes are being made already. Wait for one.", {
    reason: "episode.too_many_unfinished",
    details: { most: MOST_UNFINISHED },
  });
}

function tooManyRetries(): DomainError {
  const sentence = `This episode was tried again ${MOST_RETRIES} times. Ask for a new one.`;
  return new DomainError("limit_reached", sentence, {
    reason: "episode.too_many_retries",
    details: { most: MOST_RETRIES },
  });
}

/** Why an existing episode is not worked on again. */
export function refuseAnother(refused: keyof RetryBounds): DomainError {
  switch (refused) {
    case "perDay":
      return noneMade();
    case "unfinished":
      return tooManyUnfinished();
    case "retries":
      return tooManyRetries();
  }
}

/** Also if another request was quicker: then it is being made. */
export function noAudioMissing(): DomainError {
  const sentence = "This episode lacks no audio, or it is being made already.";
  return new DomainError("conflict", sentence, { reason: "episode.no_audio_missing" });
}
