import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  notSignedIn,
  recordAction,
  requirePermission,
} from "../accounts/index.ts";
import { type Course, courseNotFound, type CourseStore } from "../courses/index.ts";
import { coverKeyOf, episodeNotFound, readDocument, readerOf } from "../episodes/index.ts";
import { Language } from "../languages/index.ts";
import { cleanText, type Digest, DomainError } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import { MOST_TRANSCRIPT_BYTES } from "./audio-formats.ts";
import { type Cover, type CoverFault, makeCover } from "./cover.ts";
import { MOST_COVER_BYTES } from "./cover-limits.ts";
import type { UploadStore } from "./ports.ts";
import type { PublishedUpload } from "./published-upload.ts";
import { readTranscript, type ReadTranscript } from "./read-transcript.ts";
import type { PartLinks } from "./sent-ports.ts";
import { LONGEST_DESCRIPTION, LONGEST_TITLE } from "./text-limits.ts";
import { spaceFull } from "./refuse-upload.ts";
import { rewriteDocument } from "./rewrite-document.ts";
import { findSpace, type UploadSpace } from "./upload-episode.ts";
import { countTexts, storeTexts } from "./upload-texts.ts";

const SentSize = z.int().min(1);

export const UploadedRef = z.strictObject({ episodeId: z.uuid() });
export const LinkEdit = z.strictObject({
  episodeId: z.uuid(),
  /** Bytes of what is to be sent; null for what stays. */
  transcriptBytes: SentSize.max(MOST_TRANSCRIPT_BYTES).nullable().default(null),
  coverBytes: SentSize.max(MOST_COVER_BYTES).nullable().default(null),
});
export const EditUpload = z.strictObject({
  episodeId: z.uuid(),
  title: z
    .string()
    .max(LONGEST_TITLE)
    .transform((title) => cleanText(title, LONGEST_TITLE))
    .refine((title) => title !== "", { error: "Give it a title." }),
  description: z
    .string()
    .max(LONGEST_DESCRIPTION)
    .transform((text) => cleanText(text, LONGEST_DESCRIPTION)),
  language: Language,
  courseId: z.uuid(),
  /** For the class of the course, or for its owner alone; as it is, when left out. */
  isForClass: z.boolean().optional(),
  /** How the transcript's file is called that was put to its link; null where the old one stays. */
  transcriptName: z.string().min(1).max(255).nullable().default(null),
  /** `sent`: the one that was put to its link. */
  cover: z.enum(["keep", "remove", "sent"]).default("keep"),
});

export interface EditUploadDeps extends AuditDeps {
  courses: Pick<CourseStore, "findFor">;
  uploads: UploadStore;
  media: MediaStore;
  partLinks: PartLinks;
  digest: Digest;
  /** A text in UTF-8, or in UTF-16 with its mark; null for other bytes. */
  decodeText: (bytes: Uint8Array) => string | null;
  uploadSpace: UploadSpace;
}

type As<TInput> = TInput & { actor: Actor | null };

export type UploadedView = Pick<
  PublishedUpload,
  "id" | "title" | "description" | "language" | "courseId" | "isForClass" | "cover"
> & { transcriptStatus: PublishedUpload["track"]["transcriptStatus"]; hasTranscript: boolean };

/** What can be changed of an uploaded episode: one's own, or one for a class that one teaches. */
export async function getUploaded(
  deps: Pick<EditUploadDeps, "uploads" | "media">,
  request: As<z.infer<typeof UploadedRef>>,
): Promise<UploadedView> {
  const upload = await findKept(deps, request, "uploads.uploaded");
  const { id, title, description, language, courseId, isForClass, cover, track } = upload;
  const { tracks } = await readDocument(deps.media, upload.scriptKey);
  const hasTranscript = (tracks[0]?.cues.length ?? 0) > 0;
  const { transcriptStatus } = track;
  const told = { id, title, description, language, courseId, isForClass };
  return { ...told, cover, transcriptStatus, hasTranscript };
}

/** Links for another transcript and another picture; what was put to earlier ones and not taken is gone. */
export async function linkEdit(
  deps: Pick<EditUploadDeps, "uploads" | "media" | "partLinks">,
  request: As<z.output<typeof LinkEdit>>,
): Promise<{ transcriptUrl: string | null; coverUrl: string | null }> {
  const { id } = await findKept(deps, request, "uploads.linkEdit");
  const keys = editKeys(id);
  await deps.media.delete(Object.values(keys));
  const linkTo = async (key: string, sizeBytes: number | null, mediaType: string) =>
    sizeBytes === null ? null : deps.partLinks.getUploadUrl(key, { sizeBytes, mediaType });
  return {
    transcriptUrl: await linkTo(keys.transcript, request.transcriptBytes, "text/plain"),
    coverUrl: await linkTo(keys.cover, request.coverBytes, "application/octet-stream"),
  };
}

/** What became of a transcript that was sent; null where none was. */
export interface EditedUpload {
  transcript: Pick<ReadTranscript, "status" | "repaired" | "skipped"> | null;
}

/**
 * Changes what is told of an uploaded episode, and takes what was sent beside. What was heard of it stays. Throws
 * `conflict` where somebody else changed it meanwhile, and `limit_reached` where its owner's space is used up.
 */
export async function editUpload(
  deps: EditUploadDeps,
  request: As<z.output<typeof EditUpload>>,
): Promise<EditedUpload> {
  const upload = await findKept(deps, request, "uploads.edit");
  const isForClass = request.isForClass ?? upload.isForClass;
  const course = await findCourse(deps, { ...request, isForClass }, upload);
  const read = await readSent(deps, upload, request);
  const cover = await findCover(deps, upload, request.cover);
  const document = await rewriteDocument(deps, upload, { ...request, read });
  const json = JSON.stringify(document);
  const scriptKey = `ep/${upload.id}/script-${(await deps.digest.sha256(json)).slice(0, 16)}.json`;
  const { title, description, language, courseId } = request;
  const [times] = document.tracks;
  const cues = times?.cues ?? [];
  await deps.media.putText(scriptKey, json, { contentType: "application/json" });
  const at = deps.clock.now();
  const { actor } = request;
  if (actor === null) throw notSignedIn();
  const spaceBytes = findSpace(deps.uploadSpace, actor);
  const sizeBytes = upload.track.sizeBytes + countTexts(json, cues, language) + cover.sizeBytes;
  const saved = await deps.uploads.edit({
    id: upload.id,
    before: upload,
    told: { title, description, language, courseId, isForClass },
    includedCourses: [course.title],
    scriptKey,
    cover: cover.name,
    sizeBytes,
    transcriptStatus: read?.status ?? upload.track.transcriptStatus,
    spaceBytes,
    at,
  });
  if (saved.state === "changed") throw changedMeanwhile();
  if (saved.state === "no_space") {
    await removeNew(deps.media, upload, { scriptKey, cover: cover.name });
    throw spaceFull({ ...saved, sizeBytes, spaceBytes });
  }
  // Each time: a save that was cut short here is made good by the next one.
  await storeTexts(deps.media, { audioKey: upload.track.audioKey, cues, language });
  await removeOld(deps.media, upload, { scriptKey, cover: cover.name });
  await recordAction(deps, {
    actor,
    action: "uploads.edit",
    subjectId: upload.id,
    personId: upload.userId,
  });
  return { transcript: read };
}

/** Where a transcript and a picture are put until they are taken. */
function editKeys(id: string) {
  return { transcript: `ep/${id}/new-transcript`, cover: `ep/${id}/new-cover` };
}

async function findKept(
  { uploads }: Pick<EditUploadDeps, "uploads">,
  { actor, episodeId }: { actor: Actor | null; episodeId: string },
  operation: "uploads.uploaded" | "uploads.linkEdit" | "uploads.edit",
): Promise<PublishedUpload> {
  const upload = await uploads.findPublished(episodeId, readerOf({ actor }));
  if (upload === null) throw episodeNotFound();
  requirePermission(actor, operation, { ownerId: upload.userId, standing: upload.standing });
  return upload;
}

/** A course that one left keeps what was uploaded to it; another one, and another class, must be one's own. */
async function findCourse(
  { courses }: EditUploadDeps,
  { actor, courseId, isForClass }: { actor: Actor | null; courseId: string; isForClass: boolean },
  upload: PublishedUpload,
): Promise<Pick<Course, "title">> {
  const isSame = courseId === upload.courseId;
  if (isSame && isForClass === upload.isForClass) {
    return { title: upload.includedCourses[0] ?? "" };
  }
  const course = await courses.findFor(readerOf({ actor }), courseId);
  if (course === null) throw courseNotFound();
  requirePermission(actor, isForClass ? "courses.recordings" : "uploads.begin", course);
  return course;
}

async function readSent(
  { media, decodeText }: EditUploadDeps,
  { id, track }: PublishedUpload,
  { transcriptName, language }: z.output<typeof EditUpload>,
): Promise<ReadTranscript | null> {
  if (transcriptName === null) return null;
  const bytes = await media.getBytes(editKeys(id).transcript);
  if (bytes === null) throw notArrived();
  const sent = { contentType: "text/plain", name: transcriptName, text: decodeText(bytes) };
  return readTranscript(sent, { language, durationMs: track.durationMs });
}

async function findCover(
  { media, digest }: EditUploadDeps,
  { id, cover }: PublishedUpload,
  wanted: z.output<typeof EditUpload>["cover"],
): Promise<{ name: string | null; sizeBytes: number }> {
  if (wanted === "remove" || (wanted === "keep" && cover === null)) return NO_COVER;
  if (wanted === "keep" && cover !== null) {
    const kept = await media.head(coverKeyOf({ id, cover }));
    return { name: cover, sizeBytes: kept?.sizeBytes ?? 0 };
  }
  const bytes = await media.getBytes(editKeys(id).cover);
  if (bytes === null) throw notArrived();
  const made = await makeCover(digest, bytes);
  if (typeof made === "string") throw brokenCover(made);
  await keepCover(media, id, made);
  return { name: made.name, sizeBytes: made.bytes.length };
}

const NO_COVER = { name: null, sizeBytes: 0 };

async function keepCover(media: MediaStore, id: string, cover: Cover): Promise<void> {
  const { name, bytes, mediaType } = cover;
  await media.put(coverKeyOf({ id, cover: name }), bytes, { contentType: mediaType });
}

async function removeOld(
  media: MediaStore,
  upload: PublishedUpload,
  now: { scriptKey: string; cover: string | null },
): Promise<void> {
  const { id, scriptKey, cover } = upload;
  await media.delete([
    ...Object.values(editKeys(id)),
    ...(scriptKey === now.scriptKey ? [] : [scriptKey]),
    ...(cover === null || cover === now.cover ? [] : [coverKeyOf({ id, cover })]),
  ]);
}

/** Removes what an edit that was refused had stored. */
async function removeNew(
  media: MediaStore,
  before: PublishedUpload,
  { scriptKey, cover }: { scriptKey: string; cover: string | null },
): Promise<void> {
  const { id } = before;
  await media.delete([
    ...(scriptKey === before.scriptKey ? [] : [scriptKey]),
    ...(cover === null || cover === before.cover ? [] : [coverKeyOf({ id, cover })]),
  ]);
}

function notArrived(): DomainError {
  return new DomainError("invalid", "The file did not arrive completely. Send it again.", {
    reason: "media.upload_incomplete",
  });
}

function brokenCover(fault: CoverFault): DomainError {
  const sentence =
    "A picture must be PNG, JPEG or WebP, with at most 2 MB and 3,000 pixels a side.";
  return new DomainError("invalid", sentence, {
    reason: "upload.broken_cover",
    details: { fault },
  });
}

function changedMeanwhile(): DomainError {
  return new DomainError(
    "conflict",
    "Somebody changed this recording in the meantime. Load it again.",
    {
      reason: "upload.changed_meanwhile",
    },
  );
}
