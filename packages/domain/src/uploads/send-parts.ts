import { z } from "zod";

import { type Actor, requirePermission } from "../accounts/index.ts";
import { AUDIO_PART_BYTES, countAudioParts, MOST_AUDIO_BYTES } from "./audio-formats.ts";
import { partsMissing, uploadOver } from "./refuse-part.ts";
import type { SendUploadDeps } from "./send-upload.ts";
import { sentKeyOf, type SentUpload } from "./sent-upload.ts";
import { removeFiles, removeUpload } from "./upload-files.ts";

export const UploadRef = z.strictObject({ uploadId: z.uuid() });
export const UploadPart = z.strictObject({ uploadId: z.uuid(), partNumber: z.int().min(1) });
export const FinishUpload = z.strictObject({
  uploadId: z.uuid(),
  parts: z
    .array(z.strictObject({ partNumber: z.int().min(1), etag: z.string().min(1).max(1_000) }))
    .max(countAudioParts(MOST_AUDIO_BYTES)),
});

type As<TInput> = TInput & { actor: Actor | null };

/** Where a part of `sizeBytes` bytes is put. */
export interface PartLink {
  partNumber: number;
  sizeBytes: number;
  url: string;
}

/** A fresh link for one part; each try asks for its own. */
export async function getPartLink(
  deps: SendUploadDeps,
  { actor, uploadId, partNumber }: As<z.infer<typeof UploadPart>>,
): Promise<{ url: string }> {
  const upload = await findSending(deps, { actor, uploadId, latest: partNumber });
  return { url: (await linkPart(deps, upload, partNumber)).url };
}

/** Fresh links for several parts at once, for programs that are far away. */
export async function getPartLinks(
  deps: SendUploadDeps,
  { actor, uploadId, partNumbers }: As<z.infer<typeof UploadRef> & { partNumbers: number[] }>,
): Promise<PartLink[]> {
  const latest = Math.max(...partNumbers);
  const upload = await findSending(deps, { actor, uploadId, latest });
  return Promise.all(partNumbers.map((partNumber) => linkPart(deps, upload, partNumber)));
}

/** An upload that goes on, up to the latest part that is asked for; `not_found` where it has none such or is over. */
async function findSending(
  deps: SendUploadDeps,
  { latest, ...request }: As<z.infer<typeof UploadRef>> & { latest: number },
): Promise<SentUpload> {
  const upload = await findOwn(deps, request, "uploads.part");
  if (upload.status !== "sending" || latest > countAudioParts(upload.sizeBytes)) throw uploadOver();
  await deps.sentUploads.touch({ id: upload.id, at: deps.clock.now() });
  return upload;
}

async function linkPart(
  { partLinks }: SendUploadDeps,
  upload: SentUpload,
  partNumber: number,
): Promise<PartLink> {
  const before = (partNumber - 1) * AUDIO_PART_BYTES;
  const sizeBytes = Math.min(AUDIO_PART_BYTES, upload.sizeBytes - before);
  const part = { partsId: upload.partsId, partNumber, sizeBytes };
  return { partNumber, sizeBytes, url: await partLinks.getPartUrl(sentKeyOf(upload), part) };
}

/**
 * All parts are here: from now on the file is inspected, to be the audio of the episode that is answered. One that was
 * given up for a reason of ours is tried again. Refuses `upload.parts_missing` where parts are not named.
 */
export async function finishUpload(
  deps: SendUploadDeps,
  request: As<z.infer<typeof FinishUpload>>,
): Promise<{ episodeId: string }> {
  const upload = await findOwn(deps, request, "uploads.finish");
  const { id, partsId, sizeBytes } = upload;
  const made = { episodeId: upload.replaces ?? id };
  const key = sentKeyOf(upload);
  if ((await deps.media.head(key)) === null) {
    requireParts(upload, request.parts);
    await deps.multipart.complete(key, partsId, request.parts);
  }
  const at = deps.clock.now();
  if ((await deps.media.head(key))?.sizeBytes !== sizeBytes) {
    await deps.sentUploads.refuse({ id, attempt: null, refusal: { kind: "not_arrived" }, at });
    await removeFiles(deps.media, upload);
    return made;
  }
  if (await deps.sentUploads.markSent({ id, at })) await deps.uploadQueue.send(id);
  return made;
}

function requireParts(
  { sizeBytes }: SentUpload,
  parts: z.infer<typeof FinishUpload>["parts"],
): void {
  const named = new Set(parts.map(({ partNumber }) => partNumber));
  const count = countAudioParts(sizeBytes);
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((at) => !named.has(at));
  if (missing.length > 0) throw partsMissing(missing);
}

/** Takes an upload back that is on its way, or was refused. */
export async function cancelUpload(
  deps: SendUploadDeps,
  request: As<z.infer<typeof UploadRef>>,
): Promise<void> {
  const upload = await findOwn(deps, request, "uploads.cancel");
  if (!(await deps.uploads.withdraw(upload.id))) return;
  await removeUpload(deps, upload);
}

async function findOwn(
  { sentUploads }: Pick<SendUploadDeps, "sentUploads">,
  { actor, uploadId }: { actor: Actor | null; uploadId: string },
  operation: "uploads.part" | "uploads.finish" | "uploads.cancel",
): Promise<SentUpload> {
  const upload = await sentUploads.find(uploadId);
  if (upload === null) throw uploadOver();
  requirePermission(actor, operation, { ownerId: upload.userId });
  return upload;
}
