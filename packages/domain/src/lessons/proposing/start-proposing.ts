import { z } from "zod";

import { type Actor, type AuditDeps, recordAction } from "../../accounts/index.ts";
import { type Course, type CourseStore, findTaught } from "../../courses/index.ts";
import type {
  DocumentReader,
  Material,
  MaterialQueue,
  MaterialStore,
} from "../../courses/materials/index.ts";
import {
  extractProposals,
  foldName,
  listTaken,
  noMaterial,
  type ProposalRunStore,
  type ProposalStore,
  readProposing,
} from "../../courses/proposals/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import type { LanguageModel } from "../model/language-model.ts";

export const ProposeConcepts = z.strictObject({ courseId: z.uuid(), materialId: z.uuid() });

interface StartDeps extends AuditDeps {
  courses: Pick<CourseStore, "find" | "listTerms">;
  materials: Pick<MaterialStore, "find">;
  proposals: ProposalStore;
  proposalRuns: ProposalRunStore;
  materialQueue: Pick<MaterialQueue, "sendRun">;
  documents: DocumentReader;
  media: MediaStore;
  models: LanguageModel[];
}

type Request = z.infer<typeof ProposeConcepts> & { actor: Actor | null };

/** What was found at once; models take longer, and say how far they are in the list of proposals. */
export interface Proposing {
  count: number;
  isRunning: boolean;
}

/** Reads a material for concepts that the course does not have yet: by models in the background, else at once. */
export async function proposeConcepts(deps: StartDeps, request: Request): Promise<Proposing> {
  const { actor, courseId, materialId } = request;
  const course = await findTaught(deps, request, "proposals.propose");
  const material = await deps.materials.find(materialId);
  if (material === null || material.courseId !== courseId) throw noMaterial();
  const answer =
    deps.models.length === 0
      ? { count: await proposeAtOnce(deps, { course, material }), isRunning: false }
      : { count: 0, isRunning: await startRun(deps, material) };
  await recordAction(deps, {
    actor,
    action: "proposals.propose",
    subjectId: course.id,
    personId: course.teacherId,
  });
  return answer;
}

/** Calls off what models have not read yet; what they proposed stays. */
export async function stopProposing(
  deps: Pick<StartDeps, "courses" | "proposalRuns"> & AuditDeps,
  request: Request,
): Promise<void> {
  const { actor, courseId, materialId } = request;
  const course = await findTaught(deps, request, "proposals.stop");
  const runs = await deps.proposalRuns.list(courseId);
  const run = runs.find((one) => one.materialId === materialId);
  if (run === undefined) return;
  const at = deps.clock.now();
  if (!(await deps.proposalRuns.end({ id: run.id, status: "stopped", at }))) return;
  await recordAction(deps, {
    actor,
    action: "proposals.stop",
    subjectId: course.id,
    personId: course.teacherId,
  });
}

/** False where nothing is left to be read. */
async function startRun(deps: StartDeps, material: Material): Promise<boolean> {
  if ((await deps.media.head(material.textKey)) === null) throw noMaterial();
  const { id: materialId, courseId } = material;
  const at = deps.clock.now();
  const runId = await deps.proposalRuns.begin({ id: deps.ids.next(), courseId, materialId, at });
  if (runId === null) return false;
  await deps.materialQueue.sendRun(runId);
  return true;
}

async function proposeAtOnce(
  deps: StartDeps,
  { course, material }: { course: Course; material: Material },
): Promise<number> {
  const { document } = await readProposing(deps, material);
  const decidedOn = await listTaken(deps, course.id, ({ state }) => state !== "proposed");
  const taken = new Set(decidedOn.map(foldName));
  const proposals = extractProposals(document, course.language)
    .filter(({ term }) => !taken.has(foldName(term)))
    .map((proposal) => ({ id: deps.ids.next(), proposal }));
  await deps.proposals.replace({
    courseId: course.id,
    materialId: material.id,
    proposals,
    at: deps.clock.now(),
  });
  return proposals.length;
}
