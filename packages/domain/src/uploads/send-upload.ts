import { z } from "zod";

import { type Actor, getSettings, notSignedIn, requirePermission } from "../accounts/index.ts";
import { type Course, courseNotFound } from "../courses/index.ts";
import { Language } from "../languages/index.ts";
import {
  cleanText,
  createLocalClock,
  DomainError,
  localDay,
  type Log,
  writeDay,
} from "../shared/index.ts";
import type { MultipartUploads } from "../shared/media/index.ts";
import {
  AUDIO_PART_BYTES,
  mediaTypeOfName,
  MOST_AUDIO_BYTES,
  MOST_TRANSCRIPT_BYTES,
} from "./audio-formats.ts";
import { MOST_COVER_BYTES } from "./cover-limits.ts";
import { readTold } from "./read-told.ts";
import { refuseUpload } from "./refuse-upload.ts";
import type { PartLinks, SentUploadStore, UploadQueue } from "./sent-ports.ts";
import { sentKeyOf, sentKeys } from "./sent-upload.ts";
import { LONGEST_DESCRIPTION, LONGEST_TITLE } from "./text-limits.ts";
import { findSpace, PER_DAY, type UploadDeps } from "./upload-episode.ts";
import { uploadOver } from "./refuse-part.ts";

const SentFile = z.strictObject({ name: z.string().min(1).max(255), sizeBytes: z.int().min(1) });

export const BeginUpload = z.strictObject({
  courseId: z.uuid(),
  /** For the class of the course, by one of its teachers: all its learners hear it, each with their own progress. */
  isForClass: z.boolean().default(false),
  /** The uploaded episode that is to have this audio in place of its own; its course and words stay as they are. */
  replaces: z.uuid().nullable().default(null),
  /** Empty: the file's own title, or else its name. */
  title: z.string().max(LONGEST_TITLE).default(""),
  description: z.string().max(LONGEST_DESCRIPTION).default(""),
  /** What is spoken; the course's language, when left out. */
  language: Language.optional(),
  audio: SentFile,
  transcript: SentFile.nullable().default(null),
  /** A picture; the one in the recording, when left out. */
  cover: SentFile.nullable().default(null),
  /** The same key of the same person begins no second upload. */
  requestKey: z.string().min(8).max(100),
});
export interface SendUploadDeps extends UploadDeps {
  sentUploads: SentUploadStore;
  multipart: MultipartUploads;
  partLinks: PartLinks;
  uploadQueue: UploadQueue;
  log: Log;
}

type As<TInput> = TInput & { actor: Actor | null };

export interface BegunUpload {
  uploadId: string;
  /** Every part but the last has so many bytes. */
  partBytes: number;
  /** Where the transcript is put, as text/plain; null where none is to come. */
  transcriptUrl: string | null;
  /** Where the picture is put, as application/octet-stream; null where none is to come. */
  coverUrl: string | null;
}

/** Takes the space of an upload, and opens the place where its parts are sent to. */
export async function beginUpload(
  deps: SendUploadDeps,
  request: As<z.output<typeof BeginUpload>>,
): Promise<BegunUpload> {
  const { actor, audio, transcript, cover, requestKey } = request;
  if (actor === null) throw notSignedIn();
  const told = await readTold(deps, { ...request, actor });
  const { courseId, isForClass, replaces } = told;
  const course = await findCourse(deps, { actor, courseId });
  if (isForClass) requirePermission(actor, "courses.recordings", course);
  checkSizes(request);
  const { timeZone } = await getSettings(deps, actor.userId);
  const at = deps.clock.now();
  const localDate = writeDay(localDay(createLocalClock(timeZone), at));
  const sizeBytes = [audio, transcript, cover].reduce(
    (sum, file) => sum + (file?.sizeBytes ?? 0),
    0,
  );
  const place = { id: deps.ids.next(), trackId: deps.ids.next() };
  const wanted = {
    ...place,
    userId: actor.userId,
    courseId,
    isForClass,
    replaces,
    requestKey,
    sizeBytes,
    localDate,
    at,
  };
  const bounds = { perDay: PER_DAY, spaceBytes: findSpace(deps.uploadSpace, actor) };
  const reserved = await deps.uploads.reserve(wanted, bounds);
  if (reserved.state === "refused") throw refuseUpload(reserved, { wanted, bounds });
  if (reserved.state === "published") throw uploadOver();
  const known = await deps.sentUploads.find(reserved.place.id);
  const upload =
    known ?? (await openUpload(deps, { ...request, ...told, course, place: reserved.place }));
  return describeBegun(deps, { id: upload.id, trackId: upload.trackId }, { transcript, cover });
}

async function describeBegun(
  { partLinks }: SendUploadDeps,
  place: { id: string; trackId: string },
  files: Pick<z.output<typeof BeginUpload>, "transcript" | "cover">,
): Promise<BegunUpload> {
  const keys = sentKeys(place);
  const linkTo = async (name: "transcript" | "cover", mediaType: string) => {
    const file = files[name];
    if (file === null) return null;
    const { sizeBytes } = file;
    return partLinks.getUploadUrl(keys[name], { sizeBytes, mediaType });
  };
  return {
    uploadId: place.id,
    partBytes: AUDIO_PART_BYTES,
    transcriptUrl: await linkTo("transcript", "text/plain"),
    coverUrl: await linkTo("cover", "application/octet-stream"),
  };
}

async function openUpload(
  deps: SendUploadDeps,
  request: z.output<typeof BeginUpload> & {
    course: Course;
    place: { id: string; trackId: string };
  },
): Promise<{ id: string; trackId: string }> {
  const { place, course, audio, transcript, courseId } = request;
  const fileName = cleanText(audio.name, 255);
  const { mediaType } = mediaTypeOfName(fileName);
  const { trackId } = place;
  const partsId = await deps.multipart.start(sentKeyOf({ trackId, fileName }), mediaType);
  const isOpen = await deps.sentUploads.open({
    id: place.id,
    courseId,
    title: cleanText(request.title, LONGEST_TITLE),
    description: cleanText(request.description, LONGEST_DESCRIPTION),
    language: request.language ?? course.language,
    fileName,
    sizeBytes: audio.sizeBytes,
    transcriptName: transcript === null ? null : cleanText(transcript.name, 255),
    partsId,
    at: deps.clock.now(),
  });
  if (!isOpen) throw uploadOver();
  return place;
}

function checkSizes({ audio, transcript, cover }: z.output<typeof BeginUpload>): void {
  checkSize(audio, {
    mostBytes: MOST_AUDIO_BYTES,
    sentence: "A recording has at most 500 MB. Cut it, or save it smaller.",
  });
  checkSize(transcript, {
    mostBytes: MOST_TRANSCRIPT_BYTES,
    sentence: "A transcript has at most 2 MB.",
  });
  checkSize(cover, { mostBytes: MOST_COVER_BYTES, sentence: "A picture has at most 2 MB." });
}

function checkSize(
  file: { sizeBytes: number } | null,
  { mostBytes, sentence }: { mostBytes: number; sentence: string },
): void {
  if ((file?.sizeBytes ?? 0) <= mostBytes) return;
  throw new DomainError("too_large", sentence, {
    reason: "upload.too_large",
    details: { mostBytes },
  });
}

async function findCourse(
  { courses }: Pick<SendUploadDeps, "courses">,
  { actor, courseId }: { actor: Actor; courseId: string },
): Promise<Course> {
  const course = await courses.findFor(actor.userId, courseId);
  if (course === null) throw courseNotFound();
  requirePermission(actor, "uploads.begin", course);
  return course;
}
