import { createD1MaterialStore, type Database } from "@learnlab/adapters/d1";
import type { NewReading } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addConcept, addCourse, addMaterial } from "../../../support/rows/courses.ts";
import { SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const ROOM = { mostMaterials: 3 };

async function begin(db: Database, change: Partial<NewReading> & { courseId: string }) {
  const reading: NewReading = {
    id: nextId(),
    materialId: nextId(),
    isReplacement: false,
    title: "Cells",
    format: "pdf",
    sizeBytes: 10,
    status: "uploading",
    at: SINCE,
    ...change,
  };
  return { reading, begun: await createD1MaterialStore(db).begin(reading, ROOM) };
}

async function beginSent(db: Database, change: Partial<NewReading> & { courseId: string }) {
  const { reading } = await begin(db, change);
  await createD1MaterialStore(db).markSent({ id: reading.id, at: SINCE });
  return reading;
}

export function testMaterialStore(open: OpenWorld): void {
  test("a course takes so many files at once, those being read included; a replacement needs no room", async () => {
    const { db } = await open();
    const courseId = await addCourse(db);
    const materialId = await addMaterial(db, { courseId });
    expect((await begin(db, { courseId })).begun).toBe(true);
    expect((await begin(db, { courseId })).begun).toBe(true);
    expect((await begin(db, { courseId })).begun).toBe(false);
    const anew = { courseId, materialId, isReplacement: true };
    expect((await begin(db, anew)).begun).toBe(true);
    const { reading, begun } = await begin(db, { ...anew, title: "Better" });
    expect(begun).toBe(true);
    const readings = await createD1MaterialStore(db).listReadings(courseId);
    expect(readings.filter((one) => one.materialId === materialId)).toMatchObject([
      { id: reading.id, title: "Better" },
    ]);
  });

  test("a reading is held by one at a time, and goes to the next when its lease is over", async () => {
    const { db } = await open();
    const materials = createD1MaterialStore(db);
    const { id } = await beginSent(db, { courseId: await addCourse(db) });
    const held = await materials.claim({ id, at: 1_000, leaseUntil: 2_000 });
    expect(held).toMatchObject({ id, attempt: 1, pagesRead: 0, status: "reading" });
    expect(await materials.claim({ id, at: 1_999, leaseUntil: 3_000 })).toBeNull();
    const progress = { id, pageCount: 60, pagesRead: 25, leaseUntil: 2_500, at: 1_500 };
    expect(await materials.advance({ ...progress, attempt: 1 })).toBe(true);
    const next = await materials.claim({ id, at: 2_500, leaseUntil: 3_500 });
    expect(next).toMatchObject({ attempt: 2, pagesRead: 25, pageCount: 60 });
    expect(await materials.advance({ ...progress, attempt: 1 })).toBe(false);
    const refusal = { kind: "broken" } as const;
    expect(await materials.refuse({ id, attempt: 1, refusal, at: 3_000 })).toBe(false);
    await materials.release({ id, attempt: 2 });
    expect(await materials.claim({ id, at: 3_000, leaseUntil: 4_000 })).toMatchObject({
      attempt: 3,
    });
    expect(await materials.refuse({ id, attempt: 3, refusal, at: 3_100 })).toBe(true);
    expect(await materials.findReading(id)).toMatchObject({ status: "refused", refusal });
    expect(await materials.claim({ id, at: 9_000, leaseUntil: 9_500 })).toBeNull();
  });

  test("what is finished is a material with its concepts' marks, by the attempt that holds it alone", async () => {
    const { db } = await open();
    const materials = createD1MaterialStore(db);
    const courseId = await addCourse(db);
    const materialId = await addMaterial(db, { courseId });
    const conceptId = await addConcept(db, { courseId, materialId });
    const { id } = await beginSent(db, { courseId, materialId, isReplacement: true });
    await materials.claim({ id, at: 1_000, leaseUntil: 2_000 });
    const finished = {
      id,
      title: "Anew",
      mediaType: "application/pdf",
      pageCount: 2,
      emptyPages: 1,
      textKey: "text",
      documentKey: "document",
      lost: [{ conceptId, quotes: ["bends light"], materialId }],
      at: 5_000,
    };
    expect(await materials.finish({ ...finished, attempt: 2 })).toBe(false);
    expect(await materials.find(materialId)).toMatchObject({ title: "Reader", markedCount: 0 });
    expect(await materials.finish({ ...finished, attempt: 1 })).toBe(true);
    expect(await materials.find(materialId)).toEqual({
      id: materialId,
      courseId,
      title: "Anew",
      format: "pdf",
      mediaType: "application/pdf",
      sizeBytes: 10,
      pageCount: 2,
      emptyPages: 1,
      documentKey: "document",
      textKey: "text",
      conceptCount: 1,
      markedCount: 1,
      createdAt: SINCE,
      updatedAt: 5_000,
    });
    expect(await materials.findReading(id)).toBeNull();
    expect(await materials.list(courseId)).toHaveLength(1);
  });

  test("what is removed is found no more, nor what is on its way to replace it", async () => {
    const { db } = await open();
    const materials = createD1MaterialStore(db);
    const courseId = await addCourse(db);
    const materialId = await addMaterial(db, { courseId });
    const { reading } = await begin(db, { courseId, materialId, isReplacement: true });
    await materials.remove({ materialId, lost: [], at: 5_000 });
    expect(await materials.find(materialId)).toBeNull();
    expect(await materials.list(courseId)).toEqual([]);
    expect(await materials.findReading(reading.id)).toBeNull();
  });

  test("readings that wait are taken once, those of a worker that is gone at once", async () => {
    const { db } = await open();
    const materials = createD1MaterialStore(db);
    const courseId = await addCourse(db);
    const waiting = await beginSent(db, { courseId });
    const held = await beginSent(db, { courseId });
    await begin(db, { courseId });
    const at = SINCE + 100_000;
    await materials.claim({ id: held.id, at, leaseUntil: at + 60_000 });
    const sweep = { waitingSince: at, onlyWorkerSince: 0, at, limit: 10 };
    expect(await materials.takeWaiting(sweep)).toEqual([{ id: waiting.id, attempt: 0 }]);
    expect(await materials.takeWaiting(sweep)).toEqual([]);
    const restarted = { ...sweep, waitingSince: at + 1, onlyWorkerSince: at + 1, at: at + 2 };
    const ids = (await materials.takeWaiting(restarted)).map(({ id }) => id);
    expect(ids.toSorted()).toEqual([waiting.id, held.id].toSorted());
    expect(await materials.claim({ id: held.id, at: at + 3, leaseUntil: at + 9 })).toMatchObject({
      attempt: 2,
    });
  });

  test("what never came is forgotten, and what is taken back is gone", async () => {
    const { db } = await open();
    const materials = createD1MaterialStore(db);
    const courseId = await addCourse(db);
    const { reading: never } = await begin(db, { courseId });
    const { reading: back } = await begin(db, { courseId, at: SINCE + 10 });
    await materials.dismiss(back.id);
    expect(await materials.findReading(back.id)).toBeNull();
    expect(await materials.takeStale(SINCE, 10)).toEqual([]);
    expect(await materials.takeStale(SINCE + 1, 10)).toEqual([
      { id: never.id, materialId: never.materialId },
    ]);
    expect(await materials.findReading(never.id)).toBeNull();
  });
}
