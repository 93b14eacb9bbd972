import { z } from "zod";

import { type Actor, requirePermission } from "../../accounts/index.ts";
import { DomainError } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import { conceptNotFound, courseNotFound, type CourseStore } from "../index.ts";
import { materialNotFound } from "./add-material.ts";
import type { DocumentReader } from "./document-reader.ts";
import type { MaterialStore } from "./ports.ts";
import { findPlace } from "./quotes.ts";
import { readMaterialPages } from "./read-material-pages.ts";
import type { Material } from "./reading.ts";
import type { MaterialDocument, MaterialPage } from "./types.ts";

/** Words of a material; the page that contains them is opened. */
const Quote = z.string().max(2_000);
export const OpenMaterial = z.union([
  z.strictObject({
    materialId: z.uuid(),
    /** From 1. */
    page: z.int().min(1).max(10_000).default(1),
    quote: Quote.nullable().default(null),
  }),
  /** Opens the course's material that contains the concept's quote. */
  z.strictObject({ conceptId: z.uuid(), quote: Quote }),
]);

interface OpenDeps {
  courses: Pick<CourseStore, "findFor" | "findConcept" | "listMerged">;
  materials: Pick<MaterialStore, "find" | "list">;
  documents: DocumentReader;
  media: MediaStore;
}

/** A page of a material, with an outline of its headings. */
export interface OpenedMaterial {
  id: string;
  courseId: string;
  courseTitle: string;
  title: string;
  pageCount: number;
  page: MaterialPage;
  /** The index of the block in which the quote begins; null without a quote, or if it is not found. */
  quoted: number | null;
  /** The headings of all pages, at most two levels. */
  outline: { page: number; level: number; text: string }[];
}

const MOST_HEADINGS = 300;
/** Each is read whole; a quote is nearly always in the first one. */
const MOST_SEARCHED = 8;

/** For all members of the course. */
export async function openMaterial(
  deps: OpenDeps,
  request: z.infer<typeof OpenMaterial> & { actor: Actor | null },
): Promise<OpenedMaterial> {
  const wanted = await findWanted(deps, request);
  const course = await deps.courses.findFor(request.actor?.userId ?? null, wanted.courseId);
  if (course === null) throw courseNotFound();
  requirePermission(request.actor, "materials.open", course);
  const { material, document, place } = await findQuoted(deps, wanted);
  const { id, title } = material;
  return {
    id,
    title,
    courseId: course.id,
    courseTitle: course.title,
    pageCount: document.pages.length,
    page: findPage(document, place?.page ?? ("page" in request ? request.page : 1)),
    quoted: place?.block ?? null,
    outline: listHeadings(document),
  };
}

interface Wanted {
  courseId: string;
  /** The materials that may contain the quote, the most likely first. */
  list: () => Promise<Material[]>;
  quote: string | null;
}

async function findWanted(
  { courses, materials }: OpenDeps,
  request: z.infer<typeof OpenMaterial>,
): Promise<Wanted> {
  if ("materialId" in request) {
    const material = await materials.find(request.materialId);
    if (material === null) throw materialNotFound();
    return { courseId: material.courseId, list: async () => [material], quote: request.quote };
  }
  const concept = await findStanding(courses, request.conceptId);
  if (concept === null) throw conceptNotFound();
  const { courseId, materialId } = concept;
  const isOther = ({ id }: Material) => Number(id !== materialId);
  const list = async () => {
    const all = await materials.list(courseId);
    return all.toSorted((one, other) => isOther(one) - isOther(other)).slice(0, MOST_SEARCHED);
  };
  return { courseId, list, quote: request.quote };
}

/** Also by the name of one that was merged into it. */
async function findStanding(courses: OpenDeps["courses"], conceptId: string) {
  const concept = await courses.findConcept(conceptId);
  if (concept !== null) return concept;
  const [merged] = await courses.listMerged([conceptId]);
  return merged === undefined ? null : courses.findConcept(merged.intoId);
}

/** The first material that contains it; the most likely one if none does any more. */
async function findQuoted(deps: OpenDeps, { list, quote }: Wanted) {
  let first: { material: Material; document: MaterialDocument; place: null } | null = null;
  for (const material of await list()) {
    const document = await readMaterialPages(deps, material);
    if (document === null) throw materialNotFound();
    const place = quote === null ? null : findPlace(document, quote);
    if (place !== null) return { material, document, place };
    first ??= { material, document, place };
  }
  if (first === null) throw materialNotFound();
  return first;
}

function findPage({ pages }: MaterialDocument, number: number): MaterialPage {
  const page = pages.find((one) => one.number === number);
  if (page !== undefined) return page;
  throw new DomainError("not_found", "This material has no such page.", {
    reason: "material.page_not_found",
  });
}

function listHeadings({ pages }: MaterialDocument): OpenedMaterial["outline"] {
  const headings = pages.flatMap(({ number, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "heading" ? [{ page: number, level: block.level, text: block.text }] : [],
    ),
  );
  const levels = [...new Set(headings.map(({ level }) => level))].toSorted(
    (one, other) => one - other,
  );
  const lowest = levels[1] ?? levels[0] ?? 1;
  return headings.filter(({ level }) => level <= lowest).slice(0, MOST_HEADINGS);
}
