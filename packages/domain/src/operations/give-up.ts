import { WORK_LOST } from "../episodes/index.ts";
import type { Failure, GenerationStore } from "../generation/index.ts";
import { type NotifyDeps, notifyLearner } from "../notifications/index.ts";
import type { SpeechFailureReason } from "../speech/index.ts";

/** What its steps left is gone: going on at the one that failed would fail for ever. */
const LOST: string[] = [WORK_LOST, "speech.lost" satisfies SpeechFailureReason];

const UNREADABLE = "The message names no episode.";

/**
 * What a message that failed too often means: the letter is kept, the episode has failed, and its
 * learner is told. A letter that comes once more after somebody sent its message again means nothing.
 */
export async function giveUp(
  deps: NotifyDeps & { generation: GenerationStore },
  letter: { id: string; queue: string; body: string; episodeId: string | null },
): Promise<void> {
  const { episodeId } = letter;
  const at = deps.clock.now();
  const last = episodeId === null ? null : await deps.generation.findLastFailure(episodeId);
  const failure = describeDefeat(last);
  const reason = episodeId === null ? UNREADABLE : `${failure.reason}: ${failure.error}`;
  const isOpen = await deps.generation.keepDeadLetter({ ...letter, reason, at });
  if (episodeId === null || !isOpen) return;
  const fromTheStart = LOST.includes(failure.reason);
  await deps.generation.fail({ ...failure, episodeId, fromTheStart, at });
  await notifyLearner(deps, { episodeId });
}

/** The last failure says best what happened; without one, the runs ended before they could tell. */
function describeDefeat(last: Failure | null): Failure {
  if (last === null || last.reason === "internal") {
    return {
      error: "This episode could not be made, although we tried several times.",
      reason: "generation.gave_up",
    };
  }
  return { ...last, error: `${last.error} We tried several times.` };
}
