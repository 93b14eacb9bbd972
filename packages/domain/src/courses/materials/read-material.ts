import { z } from "zod";

import { foldQuote, type Clock, type Log } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import type { CourseStore } from "../ports.ts";
import type { DocumentReader, OpenDocument } from "./document-reader.ts";
import { MATERIAL_MEDIA_TYPES } from "./formats.ts";
import { joinPages } from "./join-pages.ts";
import { A_RANGE, MOST_ATTEMPTS, READING_LEASE_MS } from "./limits.ts";
import type { MaterialStore } from "./ports.ts";
import { markLost } from "./quotes.ts";
import { answersFolder, type HeldReading, readingKeys } from "./reading.ts";
import { type MaterialRefusal, RefusedDocument } from "./refusal.ts";
import type { MaterialDocument, MaterialPage } from "./types.ts";
import { writeMaterialText } from "./write-text.ts";

export interface ReadingDeps {
  courses: Pick<CourseStore, "listConcepts" | "listMaterials">;
  materials: MaterialStore;
  documents: DocumentReader;
  media: MediaStore;
  clock: Clock;
  log: Log;
}

export type ReadingOutcome = "ready" | "refused" | "nothing_to_do";

/**
 * Reads a file in ranges of pages and makes it a material. Ranges read before a crash are kept, and the
 * next attempt continues after them. Throws if it should be retried.
 */
export async function readMaterial(
  deps: ReadingDeps,
  { readingId }: { readingId: string },
): Promise<ReadingOutcome> {
  const at = deps.clock.now();
  const leaseUntil = at + READING_LEASE_MS;
  const held = await deps.materials.claim({ id: readingId, at, leaseUntil });
  if (held === null) return "nothing_to_do";
  try {
    if (held.attempt > MOST_ATTEMPTS) throw new RefusedDocument({ kind: "gave_up" });
    return (await readHeld(deps, held)) ? "ready" : "nothing_to_do";
  } catch (error) {
    if (error instanceof RefusedDocument) return refuse(deps, held, error.refusal);
    await deps.materials.release(held);
    throw error;
  }
}

async function refuse(
  deps: ReadingDeps,
  held: HeldReading,
  refusal: MaterialRefusal,
): Promise<ReadingOutcome> {
  const { id, attempt } = held;
  const at = deps.clock.now();
  const isRefused = await deps.materials.refuse({ id, attempt, refusal, at });
  // A refused file is not read again; the reason stays.
  if (isRefused && refusal.kind !== "gave_up") await deleteFolder(deps.media, held);
  return isRefused ? "refused" : "nothing_to_do";
}

/** False if another attempt has taken over. */
async function readHeld(deps: ReadingDeps, held: HeldReading): Promise<boolean> {
  const bytes = await deps.media.getBytes(readingKeys(held).original);
  if (bytes === null) throw new RefusedDocument({ kind: "not_arrived" });
  const document = await deps.documents.open({ bytes, format: held.format });
  try {
    if (!(await readRanges(deps, held, document))) return false;
    return await finish(deps, held, document);
  } finally {
    await document.close();
  }
}

async function readRanges(
  deps: ReadingDeps,
  held: HeldReading,
  document: OpenDocument,
): Promise<boolean> {
  const { id, attempt } = held;
  const { pageCount } = document;
  const keys = readingKeys(held);
  for (let from = held.pagesRead + 1; from <= pageCount; from += A_RANGE) {
    const to = Math.min(pageCount, from + A_RANGE - 1);
    const pages = await document.readPages(from, to);
    await deps.media.putText(keys.pages(from), JSON.stringify(pages), JSON_TYPE);
    const at = deps.clock.now();
    const leaseUntil = at + READING_LEASE_MS;
    const progress = { id, attempt, pageCount, pagesRead: to, leaseUntil, at };
    if (!(await deps.materials.advance(progress))) return false;
  }
  return true;
}

const JSON_TYPE = { contentType: "application/json" };

async function finish(
  deps: ReadingDeps,
  held: HeldReading,
  { title, pageCount }: OpenDocument,
): Promise<boolean> {
  const keys = readingKeys(held);
  const document: MaterialDocument = {
    title,
    pages: joinPages(await gatherPages(deps, held, pageCount)),
  };
  const text = writeMaterialText(document);
  if (text === "") throw new RefusedDocument(nameEmptiness(held, pageCount));
  await deps.media.putText(keys.document, JSON.stringify(document), JSON_TYPE);
  await deps.media.putText(keys.text, text, { contentType: "text/plain; charset=utf-8" });
  const before = await deps.materials.find(held.materialId);
  const isFinished = await deps.materials.finish({
    id: held.id,
    attempt: held.attempt,
    title: held.title,
    mediaType: MATERIAL_MEDIA_TYPES[held.format],
    pageCount,
    emptyPages: document.pages.filter(({ blocks }) => blocks.length === 0).length,
    textKey: keys.text,
    documentKey: keys.document,
    lost: held.isReplacement ? await findLosses(deps, held, text) : [],
    at: deps.clock.now(),
  });
  if (isFinished) await tidy(deps, held, { pageCount, before });
  return isFinished;
}

function nameEmptiness({ format }: HeldReading, pages: number): MaterialRefusal {
  return format === "pdf" && pages > 0 ? { kind: "no_text", pages } : { kind: "empty" };
}

async function gatherPages(
  deps: ReadingDeps,
  held: HeldReading,
  pageCount: number,
): Promise<MaterialPage[]> {
  const pages: MaterialPage[] = [];
  for (let from = 1; from <= pageCount; from += A_RANGE) {
    const text = await deps.media.getText(readingKeys(held).pages(from));
    if (text === null) throw new Error("Pages that were read are gone.");
    pages.push(...parsePages(text));
  }
  return pages;
}

/** The JSON that `readRanges` wrote. */
function parsePages(text: string): MaterialPage[] {
  return z
    .array(z.custom<MaterialPage>((page) => typeof page === "object"))
    .parse(JSON.parse(text));
}

/** Quotes of concepts that the material no longer contains. */
async function findLosses(deps: ReadingDeps, held: HeldReading, text: string) {
  const { courseId, materialId } = held;
  const concepts = await deps.courses.listConcepts([courseId]);
  const others = await readOthers(deps, { courseId, materialId });
  return markLost(concepts, [{ id: materialId, folded: foldQuote(text) }, ...others]);
}

/** The texts of a course's other materials, folded for finding quotes. */
export async function readOthers(
  deps: Pick<ReadingDeps, "courses" | "media">,
  { courseId, materialId }: { courseId: string; materialId: string },
): Promise<{ id: string; folded: string }[]> {
  const materials = await deps.courses.listMaterials([courseId]);
  return Promise.all(
    materials
      .filter(({ id }) => id !== materialId)
      .map(async ({ id, textKey }) => ({
        id,
        folded: foldQuote((await deps.media.getText(textKey)) ?? ""),
      })),
  );
}

/** Deletes what is no longer needed: ranges of pages, and the previous version. */
async function tidy(
  deps: ReadingDeps,
  held: HeldReading,
  {
    pageCount,
    before,
  }: { pageCount: number; before: { textKey: string; documentKey: string | null } | null },
): Promise<void> {
  const keys = readingKeys(held);
  const ranges = Array.from({ length: Math.ceil(pageCount / A_RANGE) }, (_, at) =>
    keys.pages(1 + at * A_RANGE),
  );
  await deps.media.delete(ranges);
  await deletePrefix(deps.media, answersFolder(held.materialId));
  if (before === null) return;
  if (before.documentKey === null) await deps.media.delete([before.textKey]);
  else await deleteAround(deps.media, before.documentKey);
}

/** Deletes everything of a version of a material, which is in its document's folder. */
export async function deleteAround(media: MediaStore, documentKey: string): Promise<void> {
  await deletePrefix(media, documentKey.slice(0, documentKey.lastIndexOf("/") + 1));
}

export async function deleteFolder(
  media: MediaStore,
  reading: Pick<HeldReading, "id" | "materialId">,
): Promise<void> {
  await deletePrefix(media, readingKeys(reading).folder);
}

export async function deletePrefix(media: MediaStore, prefix: string): Promise<void> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<MediaStore["list"]>> = await media.list(
      prefix,
      cursor ?? undefined,
    );
    if (page.objects.length > 0) await media.delete(page.objects.map(({ key }) => key));
    ({ cursor } = page);
  } while (cursor !== null);
}
