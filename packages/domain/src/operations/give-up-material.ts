import type { MaterialStore } from "../courses/materials/index.ts";
import type { GenerationStore } from "../generation/index.ts";
import type { Clock } from "../shared/index.ts";

export interface GiveUpMaterialDeps {
  materials: Pick<MaterialStore, "refuse">;
  generation: Pick<GenerationStore, "keepFailedMessage">;
  clock: Clock;
}

/**
 * Handles a message about a file that failed too often: the message is stored, and the file is refused
 * because of an error of ours, so its teacher can send it again.
 */
export async function giveUpMaterial(
  deps: GiveUpMaterialDeps,
  message: { id: string; queue: string; body: string; readingId: string | null },
): Promise<void> {
  const { readingId, ...kept } = message;
  const at = deps.clock.now();
  await deps.generation.keepFailedMessage({
    ...kept,
    error: "This file could not be read, although we tried several times.",
    reason: "material.gave_up",
    episodeId: null,
    at,
  });
  if (readingId === null) return;
  await deps.materials.refuse({ id: readingId, attempt: null, refusal: { kind: "gave_up" }, at });
}
