import type { Actor } from "../accounts/index.ts";
import type { CourseStore } from "../courses/index.ts";
import {
  type CheckResult,
  type ClaimCounts,
  countClaims,
  type EpisodeStore,
  type EpisodeWithTracks,
  giveReason,
  permitEpisode,
  type PieceOrigin,
  readDocument,
} from "../episodes/index.ts";
import { readProofs } from "../lessons/index.ts";
import { DomainError } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import { checkScript } from "./script/check-script.ts";
import { LONGEST_MS } from "./script/fit-length.ts";
import { leastLength } from "./script/least-length.ts";

export interface AccuracyReport {
  passed: boolean;
  checks: CheckResult[];
  /** How the claims are supported: "everything holds" only if none of them is merely quoted. */
  claims: ClaimCounts;
  /** Who wrote which piece. */
  origins: PieceOrigin[];
}

interface AccuracyDeps {
  episodes: EpisodeStore;
  courses: CourseStore;
  media: MediaStore;
}

/** Checks a stored episode again, against the current materials of its courses. */
export async function checkAccuracy(
  deps: AccuracyDeps,
  request: { actor: Actor | null; episodeId: string },
): Promise<AccuracyReport> {
  const found = await deps.episodes.findWithTracks(request.episodeId);
  const episode = permitEpisode(found, request, "episodes.accuracyCheck");
  if (episode.kind === "uploaded") throw noScriptOfOurs();
  if (episode.scriptKey === null) {
    throw new DomainError("conflict", "There is nothing to check before the script is written.", {
      reason: "script.not_written",
    });
  }
  const { script, receipt } = await readDocument(deps.media, episode.scriptKey);
  if (receipt === null) throw noScriptOfOurs();
  const proofs = await readProofs(
    deps,
    receipt.courses.map(({ id }) => id),
  );
  const leastMs = leastLength(script.tracks, { brief: receipt, proofs });
  const checks = [
    ...checkScript({ script, brief: receipt, proofs }),
    ...checkAudio(episode, leastMs),
  ];
  const passed = checks.every((check) => check.passed);
  return { passed, checks, claims: countClaims(script.tracks), origins: script.origins };
}

function noScriptOfOurs(): DomainError {
  return new DomainError("conflict", "This episode was uploaded: no script of ours is in it.", {
    reason: "accuracy.uploaded",
  });
}

/** Every requested language has its audio, which is as long as an episode may be. */
function checkAudio(
  { languages, outputFormat, status, tracks }: EpisodeWithTracks,
  leastMs: number,
): CheckResult[] {
  if (outputFormat === "text" || status !== "completed") return [];
  return languages.map((language) => {
    const durationMs = tracks.find((track) => track.language === language)?.durationMs ?? 0;
    return giveReason(
      {
        kind: "audio",
        language,
        passed: durationMs >= leastMs && durationMs <= LONGEST_MS,
      },
      durationMs === 0
        ? { reason: "no_audio", values: {} }
        : { reason: "lasts", values: { seconds: Math.round(durationMs / 1000) } },
    );
  });
}
