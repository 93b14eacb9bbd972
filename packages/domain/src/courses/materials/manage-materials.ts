import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  recordAction,
  requirePermission,
} from "../../accounts/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import { courseNotFound, type CourseStore } from "../index.ts";
import { materialNotFound } from "./add-material.ts";
import type { MaterialStore } from "./ports.ts";
import { markLost } from "./quotes.ts";
import { deleteAround, deletePrefix, readOthers } from "./read-material.ts";
import { answersFolder, type Material, type MaterialReading } from "./reading.ts";

export const CourseMaterials = z.strictObject({ courseId: z.uuid() });
export const MaterialRef = z.strictObject({ materialId: z.uuid() });

export interface ManageMaterialsDeps extends AuditDeps {
  courses: Pick<CourseStore, "find" | "listConcepts" | "listMaterials">;
  materials: MaterialStore;
  media: MediaStore;
}

export type MaterialView = Omit<Material, "documentKey" | "textKey">;

/** A course's materials, and files that are being read or were refused. */
export async function listMaterials(
  deps: Pick<ManageMaterialsDeps, "courses" | "materials">,
  { actor, courseId }: z.infer<typeof CourseMaterials> & { actor: Actor | null },
): Promise<{ materials: MaterialView[]; readings: MaterialReading[] }> {
  const course = await deps.courses.find(courseId);
  if (course === null) throw courseNotFound();
  requirePermission(actor, "materials.list", course);
  const [materials, readings] = await Promise.all([
    deps.materials.list(courseId),
    deps.materials.listReadings(courseId),
  ]);
  return { materials: materials.map(({ documentKey: _, textKey: __, ...view }) => view), readings };
}

/**
 * Removes a material and its file from its course. Existing episodes stay; concepts keep quotes that other
 * materials contain, and are marked for the rest.
 */
export async function removeMaterial(
  deps: ManageMaterialsDeps,
  { actor, materialId }: z.infer<typeof MaterialRef> & { actor: Actor | null },
): Promise<void> {
  const material = await deps.materials.find(materialId);
  if (material === null) throw materialNotFound();
  const { courseId, documentKey, textKey } = material;
  const course = await deps.courses.find(courseId);
  if (course === null) throw courseNotFound();
  requirePermission(actor, "materials.remove", course);
  const concepts = await deps.courses.listConcepts([courseId]);
  const lost = markLost(concepts, await readOthers(deps, { courseId, materialId }));
  await deps.materials.remove({ materialId, lost, at: deps.clock.now() });
  if (documentKey === null) await deps.media.delete([textKey]);
  else await deleteAround(deps.media, documentKey);
  await deletePrefix(deps.media, answersFolder(materialId));
  await recordAction(deps, {
    actor,
    action: "materials.remove",
    subjectId: materialId,
    personId: course.teacherId,
  });
}
