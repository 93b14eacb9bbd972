import { z } from "zod";

import type { MediaPage } from "../../shared/media/index.ts";
import type { CleanupRun } from "./cleanup-run.ts";
import { createUnpublished, type Unpublished } from "./find-unpublished.ts";
import type { SectionName } from "./report.ts";
import { HOUR_MS } from "../../shared/index.ts";

type StoredObject = MediaPage["objects"][number];

interface Shelf {
  prefix: string;
  section: SectionName;
  /** Younger objects stay, in ms. */
  youngest: number;
  /** Of objects that are old enough, those that nothing needs; null if there is no time to find out. */
  findDoomed(
    run: CleanupRun,
    old: StoredObject[],
    unpublished: Unpublished,
  ): Promise<string[] | null>;
}

const WEEK_MS = 168 * HOUR_MS;

/**
 * In this order, since an unpublished episode without its intermediate results is made from the start and
 * needs nothing else. `parts/s/` and `samples/` stay: all learners share them, they are found by their
 * content, and would have to be bought again. Materials belong to their courses.
 */
const shelves: Shelf[] = [
  { prefix: "work/", section: "workObjects", youngest: WEEK_MS, findDoomed: findDoomedWork },
  { prefix: "parts/u/", section: "privateParts", youngest: WEEK_MS, findDoomed: findDoomedParts },
  { prefix: "ep/", section: "orphans", youngest: 48 * HOUR_MS, findDoomed: findDoomedMedia },
];

/** Where a run had to stop. */
const Place = z.object({ prefix: z.string(), cursor: z.string().optional() });
type Place = z.infer<typeof Place>;
const PLACE = "cleanup.place";
const NOWHERE = {};

/** Deletes objects that nothing needs, from where the previous run stopped; false if it had to stop. */
export async function cleanObjects(run: CleanupRun): Promise<boolean> {
  const { settings } = run.deps;
  const place = run.isDryRun ? NOWHERE : await settings.find(PLACE);
  const from = Place.safeParse(place).data ?? null;
  const stopped = await cleanShelves(run, from);
  if (!run.isDryRun && (stopped !== null || from !== null)) {
    await settings.save({ name: PLACE, value: stopped ?? NOWHERE, at: run.at });
  }
  return stopped === null;
}

async function cleanShelves(run: CleanupRun, from: Place | null): Promise<Place | null> {
  const unpublished = createUnpublished(run);
  const first = shelves.findIndex(({ prefix }) => prefix === from?.prefix);
  for (const shelf of shelves.slice(Math.max(0, first))) {
    let cursor = shelf.prefix === from?.prefix ? from.cursor : undefined;
    do {
      if (!run.mayGoOn()) return { prefix: shelf.prefix, cursor };
      const page = await run.deps.media.list(shelf.prefix, cursor);
      const isClean = await cleanPage(run, { shelf, page, unpublished });
      if (!isClean) return { prefix: shelf.prefix, cursor };
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined);
  }
  return null;
}

async function cleanPage(
  run: CleanupRun,
  { shelf, page, unpublished }: { shelf: Shelf; page: MediaPage; unpublished: Unpublished },
): Promise<boolean> {
  const old = page.objects.filter(({ storedAt }) => storedAt < run.at - shelf.youngest);
  if (old.length === 0) return true;
  const keys = await shelf.findDoomed(run, old, unpublished);
  if (keys === null) return false;
  const found = new Set(keys);
  const doomed = old.filter(({ key }) => found.has(key));
  if (!run.isDryRun && keys.length > 0) await run.deps.media.delete(keys);
  run.count(shelf.section, {
    count: doomed.length,
    sizeBytes: doomed.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    examples: run.isDryRun
      ? doomed.map(({ key, storedAt }) => ({ label: key, person: null, at: storedAt }))
      : [],
  });
  return true;
}

async function findDoomedWork(
  { deps, due, at }: CleanupRun,
  old: StoredObject[],
): Promise<string[]> {
  const keys = old.map(({ key }) => ({ key, episodeId: key.split("/")[1] ?? "" }));
  const inUse = new Set(await deps.cleanup.listWorkInUse({ keys, due, at }));
  return keys.flatMap(({ key }) => (inUse.has(key) ? [] : key));
}

async function findDoomedParts(
  { deps, at }: CleanupRun,
  old: StoredObject[],
  unpublished: Unpublished,
): Promise<string[] | null> {
  const ownerOf = ({ key }: StoredObject) => key.split("/")[2] ?? "";
  const userIds = [...new Set(old.map(ownerOf))];
  const served = new Set(await deps.cleanup.listServed({ userIds, at }));
  const idle = old.filter((object) => !served.has(ownerOf(object))).map(({ key }) => key);
  if (idle.length === 0) return [];
  const needed = await unpublished.read();
  return needed === null ? null : idle.filter((key) => !needed.parts.has(key));
}

async function findDoomedMedia(
  { deps, due, at }: CleanupRun,
  old: StoredObject[],
  unpublished: Unpublished,
): Promise<string[] | null> {
  const keys = old.map(({ key }) => key);
  const unnamed = await deps.cleanup.listUnnamed({ keys, due, at });
  if (unnamed.length === 0) return [];
  const needed = await unpublished.read();
  return needed === null
    ? null
    : unnamed.filter((key) => !needed.tracks.has(key.split("/")[1] ?? ""));
}
