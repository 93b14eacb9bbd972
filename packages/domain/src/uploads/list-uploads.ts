import { type Actor, requirePermission } from "../accounts/index.ts";
import { AUDIO_PART_BYTES } from "./audio-formats.ts";
import type { SentUploadStore } from "./sent-ports.ts";
import type { SentUpload } from "./sent-upload.ts";
import { uploadOver } from "./refuse-part.ts";

interface ListDeps {
  sentUploads: SentUploadStore;
}

export type UploadView = Pick<
  SentUpload,
  | "id"
  | "courseId"
  | "isForClass"
  | "replaces"
  | "title"
  | "fileName"
  | "sizeBytes"
  | "status"
  | "refusal"
  | "createdAt"
> & { partBytes: number };

/** One's own uploads that are on their way, or were refused. */
export async function listUploads(
  deps: ListDeps,
  { actor }: { actor: Actor },
): Promise<UploadView[]> {
  requirePermission(actor, "uploads.list");
  const uploads = await deps.sentUploads.list(actor.userId);
  return uploads.map((upload) => ({
    id: upload.id,
    courseId: upload.courseId,
    isForClass: upload.isForClass,
    replaces: upload.replaces,
    title: upload.title,
    fileName: upload.fileName,
    sizeBytes: upload.sizeBytes,
    partBytes: AUDIO_PART_BYTES,
    status: upload.status,
    refusal: upload.refusal,
    createdAt: upload.createdAt,
  }));
}

/** One of them; `not_found` once it is an episode or was taken back, and for somebody else's. */
export async function getUpload(
  deps: ListDeps,
  { actor, uploadId }: { actor: Actor; uploadId: string },
): Promise<UploadView> {
  const upload = (await listUploads(deps, { actor })).find(({ id }) => id === uploadId);
  if (upload === undefined) throw uploadOver();
  return upload;
}
