import type { Actor, Operation } from "../accounts/index.ts";
import { isWithheldFrom, permitEpisode, withhold } from "../episodes/index.ts";
import type { EpisodeRecord, RecordedEpisode } from "./episode-records.ts";

/** The recorded episode, if the actor may do the operation; without its content while it is withheld. */
export function permitRecord(
  found: RecordedEpisode | null,
  { actor }: { actor: Actor | null },
  operation: Operation,
): RecordedEpisode {
  const episode = permitEpisode(found, { actor }, operation);
  return isWithheldFrom(actor, episode) ? withholdRecorded(episode) : episode;
}

/** The recorded episode as its learner may see it. */
export function withholdRecorded(episode: RecordedEpisode): RecordedEpisode {
  if (!episode.isWithheld) return episode;
  return { ...withhold(episode), record: withholdRecord(episode.record) };
}

export function withholdRecord(record: EpisodeRecord): EpisodeRecord {
  return { ...record, tracks: [], questions: [], answers: [] };
}
