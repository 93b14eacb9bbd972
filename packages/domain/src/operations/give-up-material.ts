import type { MaterialStore } from "../courses/materials/index.ts";
import type { ProposalRunStore } from "../courses/proposals/index.ts";
import type { GenerationStore } from "../generation/index.ts";
import type { Clock } from "../shared/index.ts";

export interface GiveUpMaterialDeps {
  materials: Pick<MaterialStore, "refuse">;
  proposalRuns: Pick<ProposalRunStore, "end">;
  generation: Pick<GenerationStore, "keepFailedMessage">;
  clock: Clock;
}

/** What a message of the queue of materials is about. */
export type MaterialWork = { readingId: string } | { runId: string };

/**
 * Handles a message about a material that failed too often: the message is stored, and the file is refused, or
 * the run ends, because of an error of ours, so a teacher can begin it again.
 */
export async function giveUpMaterial(
  deps: GiveUpMaterialDeps,
  message: { id: string; queue: string; body: string; work: MaterialWork | null },
): Promise<void> {
  const { work, ...kept } = message;
  const at = deps.clock.now();
  await deps.generation.keepFailedMessage({
    ...kept,
    error: "This material could not be read, although we tried several times.",
    reason: "material.gave_up",
    episodeId: null,
    at,
  });
  if (work === null) return;
  if ("runId" in work) await deps.proposalRuns.end({ id: work.runId, status: "gave_up", at });
  else {
    const refusal = { kind: "gave_up" } as const;
    await deps.materials.refuse({ id: work.readingId, attempt: null, refusal, at });
  }
}
