import type { Clock, IdSource } from "../shared/index.ts";
import type { GenerationStore } from "./ports.ts";

/** What a message that failed too often means: the episode has failed, and the letter is kept. */
export async function giveUp(
  deps: { generation: GenerationStore; clock: Clock; ids: IdSource },
  letter: { queue: string; body: string; episodeId: string | null },
): Promise<void> {
  const at = deps.clock.now();
  const reason = "The generation failed again and again.";
  await deps.generation.keepDeadLetter({
    id: deps.ids.next(),
    queue: letter.queue,
    body: letter.body,
    reason,
    at,
  });
  if (letter.episodeId === null) return;
  await deps.generation.fail({
    episodeId: letter.episodeId,
    error: "This episode could not be made, although we tried several times.",
    reason: "generation.gave_up",
    at,
  });
}
