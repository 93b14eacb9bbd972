import { z } from "zod";

import { type Actor, requirePermission } from "../../accounts/index.ts";
import { DomainError } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import { courseNotFound, type CourseStore } from "../index.ts";
import { materialNotFound } from "./add-material.ts";
import type { DocumentReader } from "./document-reader.ts";
import type { MaterialStore } from "./ports.ts";
import { findPlace } from "./quotes.ts";
import type { Material } from "./reading.ts";
import type { MaterialDocument, MaterialPage } from "./types.ts";

export const OpenMaterial = z.strictObject({
  materialId: z.uuid(),
  /** From 1. */
  page: z.int().min(1).max(10_000).default(1),
  /** Words of the material: the page that they stand on is opened, wherever that is. */
  quote: z.string().max(2_000).nullable().default(null),
});

interface OpenDeps {
  courses: Pick<CourseStore, "findFor">;
  materials: Pick<MaterialStore, "find">;
  documents: DocumentReader;
  media: MediaStore;
}

/** A page of a material as it is read, with where its headings are. */
export interface OpenedMaterial {
  id: string;
  courseId: string;
  courseTitle: string;
  title: string;
  pageCount: number;
  page: MaterialPage;
  /** The block in which the quote begins; null without one, or where it stands nowhere. */
  quoted: number | null;
  /** Headings of all pages, at most two levels. */
  outline: { page: number; level: number; text: string }[];
}

const MOST_HEADINGS = 300;

/** For whoever may read the course: what lessons are made of is nobody's secret. */
export async function openMaterial(
  deps: OpenDeps,
  request: z.infer<typeof OpenMaterial> & { actor: Actor | null },
): Promise<OpenedMaterial> {
  const material = await deps.materials.find(request.materialId);
  if (material === null) throw materialNotFound();
  const course = await deps.courses.findFor(request.actor?.userId ?? null, material.courseId);
  if (course === null) throw courseNotFound();
  requirePermission(request.actor, "materials.open", course);
  const document = await readDocument(deps, material);
  const { id, title } = material;
  return {
    id,
    title,
    courseId: course.id,
    courseTitle: course.title,
    pageCount: document.pages.length,
    ...findPage(document, request),
    outline: listHeadings(document),
  };
}

function findPage(
  document: MaterialDocument,
  { page: asked, quote }: Pick<z.infer<typeof OpenMaterial>, "page" | "quote">,
): Pick<OpenedMaterial, "page" | "quoted"> {
  const place = quote === null ? null : findPlace(document, quote);
  const number = place?.page ?? asked;
  const page = document.pages.find((one) => one.number === number);
  if (page === undefined) {
    throw new DomainError("not_found", "This material has no such page.", {
      reason: "material.page_not_found",
    });
  }
  return { page, quoted: place?.block ?? null };
}

/** What came with its course as plain text is read as Markdown each time; it is short. */
async function readDocument(deps: OpenDeps, material: Material): Promise<MaterialDocument> {
  const { documentKey, textKey } = material;
  const text = await deps.media.getText(documentKey ?? textKey);
  if (text === null) throw materialNotFound();
  if (documentKey !== null) return parseDocument(text);
  const document = await deps.documents.openText(text);
  const pages = await document.readPages(1, document.pageCount);
  return { title: document.title, pages };
}

/** Written by `readMaterial` from a document of its type. */
function parseDocument(text: string): MaterialDocument {
  return z.custom<MaterialDocument>((value) => typeof value === "object").parse(JSON.parse(text));
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
