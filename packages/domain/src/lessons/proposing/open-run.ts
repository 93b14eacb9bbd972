import type { Course, CourseStore } from "../../courses/index.ts";
import type { DocumentReader, MaterialStore } from "../../courses/materials/index.ts";
import {
  extractProposals,
  type HeldProposalRun,
  type Proposal,
  type ProposalRunStore,
  readProposing,
} from "../../courses/proposals/index.ts";
import { type Clock, foldQuote } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import { listQuotable, type PartRequest } from "./part-request.ts";
import { type Part, planParts } from "./plan-parts.ts";

interface OpenDeps {
  courses: Pick<CourseStore, "find">;
  materials: Pick<MaterialStore, "find">;
  documents: DocumentReader;
  media: MediaStore;
  proposalRuns: Pick<ProposalRunStore, "plan">;
  clock: Clock;
}

/** A run with the material that it reads. */
export interface OpenRun {
  held: HeldProposalRun;
  course: Course;
  parts: Part[];
  describe(part: Part, known: string[]): PartRequest;
  /** What the built-in extractor finds in a part. */
  extract(part: Part): Proposal[];
}

/** Null where the material or its course is gone, or somebody else took the run. */
export async function openRun(deps: OpenDeps, held: HeldProposalRun): Promise<OpenRun | null> {
  const [course, material] = await Promise.all([
    deps.courses.find(held.courseId),
    deps.materials.find(held.materialId),
  ]);
  if (course === null || material === null) return null;
  const { document, text } = await readProposing(deps, material);
  const { title: courseTitle, language } = course;
  const parts = planParts(document, language);
  const folded = foldQuote(text);
  const pageCount = document.pages.length;
  const planned = await plan(deps, held, { partCount: parts.length, pageCount });
  if (planned === null) return null;
  let found: Proposal[] | null = null;
  return {
    held: planned,
    course,
    parts,
    describe: ({ sentences }, known) => {
      const quotable = listQuotable(sentences, folded);
      return { courseTitle, language, sentences: quotable, material: folded, document, known };
    },
    extract({ sentences }) {
      found ??= extractProposals(document, language);
      const numbers = new Set(sentences.map(({ number }) => number));
      return found.filter((one) => one.sentences[0]?.from.some((number) => numbers.has(number)));
    },
  };
}

/** A run that is begun, or whose material is cut otherwise than before, starts from the first part. */
async function plan(
  deps: Pick<OpenDeps, "proposalRuns" | "clock">,
  held: HeldProposalRun,
  { partCount, pageCount }: { partCount: number; pageCount: number },
): Promise<HeldProposalRun | null> {
  if (partCount > 0 && held.partCount === partCount) return held;
  const { id, attempt } = held;
  const at = deps.clock.now();
  if (!(await deps.proposalRuns.plan({ id, attempt, partCount, pageCount, at }))) return null;
  const waiting = Array.from({ length: partCount }, (_, part) => part);
  return { ...held, partCount, pageCount, waiting, missed: [] };
}
