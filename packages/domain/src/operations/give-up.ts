import { WORK_LOST } from "../episodes/index.ts";
import type { Failure, GenerationStore } from "../generation/index.ts";
import { type NotifyDeps, notifyLearner } from "../notifications/index.ts";
import type { ReasonName } from "../shared/index.ts";

/** The steps' results are gone: continuing at the failed step would fail forever. */
const LOST: ReasonName[] = [WORK_LOST, "speech.lost"];

/** The failure of a message that nobody can process. */
export const UNREADABLE: Failure = {
  error: "The message names no episode.",
  reason: "generation.unreadable_message",
};

/**
 * Handles a message that failed too often: it is stored, the episode fails, and its learner is told. A
 * message delivered again after somebody resent it is ignored.
 */
export async function giveUp(
  deps: NotifyDeps & { generation: GenerationStore },
  message: { id: string; queue: string; body: string; episodeId: string | null },
): Promise<void> {
  const { episodeId } = message;
  const at = deps.clock.now();
  const last = episodeId === null ? null : await deps.generation.findLastFailure(episodeId);
  const failure = episodeId === null ? UNREADABLE : describeDefeat(last);
  const isOpen = await deps.generation.keepFailedMessage({ ...message, ...failure, at });
  if (episodeId === null || !isOpen) return;
  const fromTheStart = LOST.includes(failure.reason);
  await deps.generation.fail({ ...failure, episodeId, fromTheStart, at });
  await notifyLearner(deps, { episodeId });
}

/** The last failure explains most; without one, the runs ended before they could report. */
function describeDefeat(last: Failure | null): Failure {
  if (last === null || last.reason === "internal") {
    return {
      error: "This episode could not be made, although we tried several times.",
      reason: "generation.gave_up",
    };
  }
  return { ...last, error: `${last.error} We tried several times.` };
}
