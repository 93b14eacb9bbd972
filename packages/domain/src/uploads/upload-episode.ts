import { z } from "zod";

import {
  type AccountStore,
  type Actor,
  getSettings,
  notSignedIn,
  requirePermission,
} from "../accounts/index.ts";
import type { Course, CourseStore } from "../courses/index.ts";
import { Language } from "../languages/index.ts";
import {
  cleanText,
  type Clock,
  createLocalClock,
  type Digest,
  DomainError,
  type IdSource,
  localDay,
  type Log,
  writeDay,
} from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import type { AudioInspector } from "./audio-inspector.ts";
import { findCover } from "./cover.ts";
import { inspectAudio, type SentAudio } from "./inspect-audio.ts";
import { keepUpload } from "./keep-upload.ts";
import type { UploadStore } from "./ports.ts";
import { readTranscript, type ReadTranscript, type SentTranscript } from "./read-transcript.ts";
import { LONGEST_DESCRIPTION, LONGEST_TITLE } from "./text-limits.ts";
import { prepareFiles } from "./upload-files.ts";
import { writeUploadDocument } from "./write-document.ts";

export const PER_DAY = 20;

export const UploadEpisode = z.strictObject({
  /** The course file that it belongs to. */
  materialId: z.uuid(),
  title: z
    .string()
    .max(LONGEST_TITLE, "A title has at most 200 characters.")
    .transform((title) => cleanText(title, LONGEST_TITLE))
    .refine((title) => title !== "", { error: "Give it a title." }),
  description: z
    .string()
    .max(LONGEST_DESCRIPTION, "A description has at most 2,000 characters.")
    .transform((text) => cleanText(text, LONGEST_DESCRIPTION))
    .default(""),
  /** The spoken language; the course's by default. */
  language: Language.optional(),
  requestKey: z.string().min(8).max(100),
});

/** The total space of a person's uploads, in bytes. */
export interface UploadSpace {
  learnerBytes: number;
  staffBytes: number;
}

export interface UploadDeps {
  accounts: Pick<AccountStore, "findSettings">;
  courses: Pick<CourseStore, "findFor">;
  uploads: UploadStore;
  media: MediaStore;
  audioInspector: AudioInspector;
  digest: Digest;
  clock: Clock;
  ids: IdSource;
  log: Log;
  uploadSpace: UploadSpace;
}

export interface Uploaded {
  id: string;
  /** How many of its lines were repaired or skipped. */
  transcript: Pick<ReadTranscript, "repaired" | "skipped">;
}

/** Stores an MP3 with its transcript as a finished episode of the uploader. */
export async function uploadEpisode(
  deps: UploadDeps,
  request: z.output<typeof UploadEpisode> & {
    actor: Actor | null;
    audio: SentAudio;
    transcript: SentTranscript;
  },
): Promise<Uploaded> {
  const { actor, audio, transcript: sent, title, description, materialId, requestKey } = request;
  if (actor === null) throw notSignedIn();
  const course = await findCourse(deps, { actor, materialId });
  const kept = await inspectAudio(deps, audio);
  const { sampleRate } = kept;
  const language = request.language ?? course.language;
  const durationMs = Math.max(1, Math.round(kept.durationMs));
  const { cues, status, repaired, skipped } = readTranscript(sent, { language, durationMs });
  const { timeZone } = await getSettings(deps, actor.userId);
  const at = deps.clock.now();
  const localDate = writeDay(localDay(createLocalClock(timeZone), at));
  const told = { title, description, language };
  const { chapters } = kept.tags;
  const document = writeUploadDocument({ ...told, durationMs, cues, chapters });
  const cover = await findCover(deps.digest, kept.tags);
  const files = await prepareFiles(deps.digest, { audio: kept, document, cues, cover });
  const place = { id: deps.ids.next(), trackId: deps.ids.next() };
  const made = await keepUpload(
    deps,
    {
      reservation: {
        ...place,
        userId: actor.userId,
        courseId: course.id,
        isForClass: false,
        replaces: null,
        requestKey,
        localDate,
        at,
      },
      files,
      told: {
        ...told,
        courseId: course.id,
        isForClass: false,
        materialId,
        includedCourses: [course.title],
      },
      spoken: { durationMs, sampleRate, transcriptStatus: status },
    },
    { perDay: PER_DAY, spaceBytes: findSpace(deps.uploadSpace, actor) },
  );
  return { ...made, transcript: { repaired, skipped } };
}

/** Teachers and admins store recordings for whole classes. */
export function findSpace(space: UploadSpace, { role }: Actor): number {
  return role === "learner" ? space.learnerBytes : space.staffBytes;
}

async function findCourse(
  { uploads, courses }: UploadDeps,
  { actor, materialId }: { actor: Actor; materialId: string },
): Promise<Course> {
  const material = await uploads.findMaterial(materialId);
  const { userId } = actor;
  const course = material === null ? null : await courses.findFor(userId, material.courseId);
  if (course === null) {
    throw new DomainError("not_found", "This course file does not exist.", {
      reason: "material.not_found",
    });
  }
  requirePermission(actor, "episodes.upload", course);
  return course;
}
