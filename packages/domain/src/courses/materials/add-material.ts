import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  type AuditedAction,
  recordAction,
  requirePermission,
} from "../../accounts/index.ts";
import { cleanText, DomainError } from "../../shared/index.ts";
import { countUtf8, type MediaStore } from "../../shared/media/index.ts";
import { courseNotFound, type CourseStore } from "../index.ts";
import {
  formatOfName,
  MATERIAL_MEDIA_TYPES,
  type MaterialFormat,
  MOST_MATERIAL_BYTES,
  MOST_PASTED_CHARACTERS,
  titleOfName,
  titleOfText,
} from "./formats.ts";
import { MOST_MATERIALS } from "./limits.ts";
import type { MaterialQueue, MaterialStore, NewReading, UploadLinks } from "./ports.ts";
import { type MaterialReading, readingKeys } from "./reading.ts";
import { deleteFolder } from "./read-material.ts";

const LONGEST_TITLE = 120;

export const BeginMaterial = z.strictObject({
  courseId: z.uuid(),
  /** The material that this one replaces. */
  replaces: z.uuid().nullable().default(null),
  /** The file's name with its ending. */
  name: z.string().min(1).max(255),
  sizeBytes: z.int().min(0),
});
export const PasteMaterial = z.strictObject({
  courseId: z.uuid(),
  replaces: z.uuid().nullable().default(null),
  /** Without one it is called by its first line. */
  title: z.string().trim().max(LONGEST_TITLE).default(""),
  text: z.string().max(MOST_PASTED_CHARACTERS),
});
export const ReadingRef = z.strictObject({ readingId: z.uuid() });

export interface AddMaterialDeps extends AuditDeps {
  courses: Pick<CourseStore, "find">;
  materials: MaterialStore;
  media: MediaStore;
  uploadLinks: UploadLinks;
  materialQueue: Pick<MaterialQueue, "send">;
}

type As<TInput> = TInput & { actor: Actor | null };

/** Reserves a place for a file and creates a link that accepts exactly its length and type. */
export async function beginMaterial(
  deps: AddMaterialDeps,
  request: As<z.infer<typeof BeginMaterial>>,
): Promise<{ readingId: string; url: string; mediaType: string }> {
  const teacherId = await requireTeacher(deps, request, "materials.begin");
  const format = formatOfName(request.name);
  if (format === null) throw unknownFormat();
  checkSize(request.sizeBytes);
  const title = titleOfName(request.name);
  const reading = await makeReading(deps, { ...request, title, format, status: "uploading" });
  const mediaType = MATERIAL_MEDIA_TYPES[format];
  const url = await deps.uploadLinks.getUploadUrl(readingKeys(reading).original, {
    sizeBytes: request.sizeBytes,
    mediaType,
  });
  await record(deps, request.actor, { action: "materials.begin", reading, teacherId });
  return { readingId: reading.id, url, mediaType };
}

/** Starts reading an uploaded file. A file that was given up because of an error of ours is tried again. */
export async function sendMaterial(
  deps: AddMaterialDeps,
  request: As<z.infer<typeof ReadingRef>>,
): Promise<void> {
  const { reading, teacherId } = await findReading(deps, request, "materials.send");
  const at = deps.clock.now();
  const { id, sizeBytes } = reading;
  const stored = await deps.media.head(readingKeys(reading).original);
  if (stored?.sizeBytes !== sizeBytes) {
    await deps.materials.refuse({ id, attempt: null, refusal: { kind: "not_arrived" }, at });
    return;
  }
  if (!(await deps.materials.markSent({ id, at }))) return;
  await deps.materialQueue.send(id);
  await record(deps, request.actor, { action: "materials.send", reading, teacherId });
}

/** Adds pasted text as a material in Markdown. */
export async function pasteMaterial(
  deps: AddMaterialDeps,
  request: As<z.infer<typeof PasteMaterial>>,
): Promise<{ readingId: string }> {
  const teacherId = await requireTeacher(deps, request, "materials.paste");
  const { text } = request;
  const title = request.title === "" ? titleOfText(text) : request.title;
  if (text.trim() === "") {
    throw new DomainError("invalid", "The text is empty. Paste what the course is about.", {
      reason: "material.empty",
    });
  }
  const reading = prepare(deps, {
    ...request,
    title,
    sizeBytes: countUtf8(text),
    format: "markdown",
    status: "reading",
  });
  await deps.media.putText(readingKeys(reading).original, text, {
    contentType: MATERIAL_MEDIA_TYPES.markdown,
  });
  await begin(deps, reading);
  await deps.materialQueue.send(reading.id);
  await record(deps, request.actor, { action: "materials.paste", reading, teacherId });
  return { readingId: reading.id };
}

/** Removes a file that is still being read, or was refused. */
export async function dismissReading(
  deps: AddMaterialDeps,
  request: As<z.infer<typeof ReadingRef>>,
): Promise<void> {
  const { reading, teacherId } = await findReading(deps, request, "materials.dismiss");
  await deps.materials.dismiss(reading.id);
  await deleteFolder(deps.media, reading);
  await record(deps, request.actor, { action: "materials.dismiss", reading, teacherId });
}

interface Wanted {
  courseId: string;
  replaces: string | null;
  title: string;
  format: MaterialFormat;
  sizeBytes: number;
  status: NewReading["status"];
}

async function makeReading(deps: AddMaterialDeps, wanted: Wanted): Promise<NewReading> {
  const reading = prepare(deps, wanted);
  await begin(deps, reading);
  return reading;
}

function prepare(deps: Pick<AddMaterialDeps, "ids" | "clock">, wanted: Wanted): NewReading {
  const { courseId, replaces, title, format, sizeBytes, status } = wanted;
  return {
    id: deps.ids.next(),
    materialId: replaces ?? deps.ids.next(),
    isReplacement: replaces !== null,
    courseId,
    title: cleanText(title, LONGEST_TITLE),
    format,
    sizeBytes,
    status,
    at: deps.clock.now(),
  };
}

async function begin(deps: AddMaterialDeps, reading: NewReading): Promise<void> {
  if (reading.isReplacement) {
    const material = await deps.materials.find(reading.materialId);
    if (material?.courseId !== reading.courseId) throw materialNotFound();
  }
  if (await deps.materials.begin(reading, { mostMaterials: MOST_MATERIALS })) return;
  throw new DomainError("limit_reached", `A course has at most ${MOST_MATERIALS} materials.`, {
    reason: "material.course_full",
    details: { most: MOST_MATERIALS },
  });
}

function checkSize(sizeBytes: number): void {
  if (sizeBytes === 0) {
    throw new DomainError("invalid", "This file is empty.", { reason: "material.empty" });
  }
  if (sizeBytes <= MOST_MATERIAL_BYTES) return;
  throw new DomainError("too_large", "A material has at most 25 MB. Split it into parts.", {
    reason: "material.too_large",
    details: { mostBytes: MOST_MATERIAL_BYTES },
  });
}

type MaterialAction = Extract<AuditedAction, `materials.${string}`>;

/** Returns the id of the course's teacher. */
async function requireTeacher(
  deps: Pick<AddMaterialDeps, "courses">,
  { actor, courseId }: { actor: Actor | null; courseId: string },
  operation: MaterialAction,
): Promise<string> {
  const course = await deps.courses.find(courseId);
  if (course === null) throw courseNotFound();
  requirePermission(actor, operation, course);
  return course.teacherId;
}

async function findReading(
  deps: AddMaterialDeps,
  { actor, readingId }: { actor: Actor | null; readingId: string },
  operation: MaterialAction,
): Promise<{ reading: MaterialReading; teacherId: string }> {
  const reading = await deps.materials.findReading(readingId);
  if (reading === null) {
    throw new DomainError("not_found", "This file has been read already, or was cancelled.", {
      reason: "material.reading_over",
    });
  }
  const { courseId } = reading;
  return { reading, teacherId: await requireTeacher(deps, { actor, courseId }, operation) };
}

async function record(
  deps: AuditDeps,
  actor: Actor | null,
  {
    action,
    reading,
    teacherId,
  }: {
    action: MaterialAction;
    reading: Pick<MaterialReading, "materialId">;
    teacherId: string;
  },
): Promise<void> {
  await recordAction(deps, { actor, action, subjectId: reading.materialId, personId: teacherId });
}

function unknownFormat(): DomainError {
  return new DomainError(
    "unsupported",
    "We read Markdown, text, HTML, PDF, Word, PowerPoint and EPUB.",
    { reason: "material.format" },
  );
}

export function materialNotFound(): DomainError {
  return new DomainError("not_found", "This material is not in the course any more.", {
    reason: "material.not_found",
  });
}
