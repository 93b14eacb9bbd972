import type { GenerationStore } from "../generation/index.ts";
import type { Clock } from "../shared/index.ts";
import type { SentUploadStore } from "../uploads/index.ts";

export interface GiveUpUploadDeps {
  sentUploads: Pick<SentUploadStore, "refuse">;
  generation: Pick<GenerationStore, "keepFailedMessage">;
  clock: Clock;
}

/**
 * What a message that failed too often means for an upload: the message is kept, and the upload is refused
 * for a reason of ours, with which it can be sent again.
 */
export async function giveUpUpload(
  deps: GiveUpUploadDeps,
  message: { id: string; queue: string; body: string; uploadId: string | null },
): Promise<void> {
  const { uploadId, ...kept } = message;
  const at = deps.clock.now();
  await deps.generation.keepFailedMessage({
    ...kept,
    error: "This recording could not be read, although we tried several times.",
    reason: "upload.gave_up",
    episodeId: null,
    at,
  });
  if (uploadId === null) return;
  await deps.sentUploads.refuse({ id: uploadId, attempt: null, refusal: { kind: "gave_up" }, at });
}
