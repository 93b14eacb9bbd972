import { createD1UploadStore, schema } from "@learnlab/adapters/d1";
import type { UploadReservation } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addCourse, addEnrollment, addMaterial } from "../../../support/rows/courses.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";

const bounds = { perDay: 3, spaceBytes: 1000 };

/** A learner of a course with a file. */
async function openClass(open: OpenWorld) {
  const world = await open();
  const { db } = world;
  const courseId = await addCourse(db);
  const materialId = await addMaterial(db, { courseId });
  const userId = await addUser(db);
  await addEnrollment(db, { userId, courseId });
  return { ...world, courseId, materialId, userId, uploads: createD1UploadStore(db) };
}

type Upload = Pick<UploadReservation, "userId" | "courseId"> & Partial<UploadReservation>;

function newUpload(upload: Upload): UploadReservation {
  const place = { id: nextId(), trackId: nextId(), requestKey: nextId() };
  return {
    ...place,
    isForClass: false,
    replaces: null,
    sizeBytes: 100,
    localDate: "2026-11-21",
    at: SINCE,
    ...upload,
  };
}

export function testUploadStore(open: OpenWorld): void {
  testReservations(open);
  testPublications(open);
}

function testReservations(open: OpenWorld): void {
  test("a material is found with its course, and none is null", async () => {
    const { uploads, materialId, courseId } = await openClass(open);
    expect(await uploads.findMaterial(materialId)).toEqual({ id: materialId, courseId });
    expect(await uploads.findMaterial("none")).toBeNull();
  });

  test("a request that is made again goes on in its place, and counts once", async () => {
    const { uploads, userId, courseId } = await openClass(open);
    const first = newUpload({ userId, courseId });
    const place = { id: first.id, trackId: first.trackId };
    expect(await uploads.reserve(first, bounds)).toEqual({ state: "reserved", place });
    const again = newUpload({ userId, courseId, requestKey: first.requestKey, sizeBytes: 900 });
    expect(await uploads.reserve(again, bounds)).toEqual({ state: "reserved", place });
    const next = newUpload({ userId, courseId, sizeBytes: 101 });
    expect(await uploads.reserve(next, bounds)).toEqual({
      state: "refused",
      why: "space",
      usedBytes: 900,
    });
    expect(await uploads.reserve({ ...next, sizeBytes: 100 }, bounds)).toMatchObject({
      state: "reserved",
    });
  });

  test("of many at once as many get space as there is, and as many as a day has", async () => {
    const { uploads, userId, courseId } = await openClass(open);
    const reserve = (sizeBytes: number) =>
      uploads.reserve(newUpload({ userId, courseId, sizeBytes }), bounds);
    const big = await Promise.all([reserve(500), reserve(500), reserve(500)]);
    expect(big.filter(({ state }) => state === "reserved")).toHaveLength(2);
    const small = await Promise.all([reserve(0), reserve(0), reserve(0)]);
    expect(small.filter(({ state }) => state === "reserved")).toHaveLength(1);
    expect(small).toContainEqual({ state: "refused", why: "perDay" });
    const tomorrow = newUpload({ userId, courseId, sizeBytes: 0, localDate: "2026-11-22" });
    expect(await uploads.reserve(tomorrow, bounds)).toMatchObject({ state: "reserved" });
  });

  test("learners of the course, its teacher and admins may; strangers and the disabled may not", async () => {
    const { db, uploads, userId, courseId } = await openClass(open);
    const [course] = await db.select().from(schema.courses);
    const admin = await addUser(db, { role: "admin" });
    const disabled = await addUser(db, { banned: true });
    await addEnrollment(db, { userId: disabled, courseId });
    const reserve = async (person: string) =>
      (await uploads.reserve(newUpload({ userId: person, courseId }), bounds)).state;
    expect(await reserve(userId)).toBe("reserved");
    expect(await reserve(course?.teacherId ?? "")).toBe("reserved");
    expect(await reserve(admin)).toBe("reserved");
    const notAllowed = { state: "refused", why: "notAllowed" };
    for (const person of [disabled, await addUser(db), "nobody"]) {
      const refused = await uploads.reserve(newUpload({ userId: person, courseId }), bounds);
      expect(refused).toEqual(notAllowed);
    }
  });

  test("a reservation is withdrawn once", async () => {
    const { uploads, userId, courseId } = await openClass(open);
    const upload = newUpload({ userId, courseId, sizeBytes: 1000 });
    await uploads.reserve(upload, bounds);
    expect(await uploads.withdraw(upload.id)).toBe(true);
    expect(await uploads.withdraw(upload.id)).toBe(false);
    expect(await uploads.reserve(newUpload({ userId, courseId }), bounds)).toMatchObject({
      state: "reserved",
    });
  });
}

function testPublications(open: OpenWorld): void {
  test("a reserved upload becomes a finished episode with its track, and frees its reservation", async () => {
    const { db, uploads, userId, courseId } = await openClass(open);
    const upload = newUpload({ userId, courseId, sizeBytes: 700 });
    await uploads.reserve(upload, bounds);
    expect(await uploads.publish(newEpisode(upload))).toEqual({ id: upload.id });
    const [episode] = await db.select().from(schema.episodes);
    expect(episode).toMatchObject({
      id: upload.id,
      kind: "uploaded",
      status: "completed",
      title: "Mine",
      languages: ["ja"],
      storedBytes: 700,
      cover: "cover-0123456789abcdef.png",
      courseId,
      completedAt: SINCE + 1,
    });
    expect(await db.select().from(schema.tracks)).toMatchObject([
      { id: upload.trackId, episodeId: upload.id, transcriptStatus: "txt_only" },
    ]);
    expect(await countReservations({ db })).toBe(0);
    expect(await uploads.publish(newEpisode(upload))).toEqual({ id: upload.id });
    expect(await uploads.withdraw(upload.id)).toBe(false);
  });

  test("what was published counts for space and day, and its request makes nothing twice", async () => {
    const { uploads, userId, courseId } = await openClass(open);
    const upload = newUpload({ userId, courseId, sizeBytes: 1000 });
    await uploads.reserve(upload, bounds);
    await uploads.publish(newEpisode(upload));
    const again = newUpload({ userId, courseId, requestKey: upload.requestKey });
    expect(await uploads.reserve(again, bounds)).toEqual({ state: "published", id: upload.id });
    const next = newUpload({ userId, courseId, sizeBytes: 1 });
    expect(await uploads.reserve(next, bounds)).toMatchObject({ why: "space", usedBytes: 1000 });
    expect(await uploads.reserve(next, { ...bounds, perDay: 1 })).toMatchObject({ why: "perDay" });
    const room = { ...bounds, spaceBytes: 1001 };
    expect(await uploads.reserve(next, room)).toMatchObject({ state: "reserved" });
  });

  test("what is told of an uploaded episode is changed once, and its progress follows its language", async () => {
    const { db, uploads, userId, courseId } = await openClass(open);
    const upload = newUpload({ userId, courseId });
    await uploads.reserve(upload, bounds);
    await uploads.publish(newEpisode(upload));
    const before = await uploads.findPublished(upload.id, userId);
    if (before === null) throw new Error("It is published.");
    expect(before).toMatchObject({ title: "Mine", language: "ja", courseId });
    await db.insert(schema.progress).values(aProgress({ userId, episodeId: upload.id }));
    const change = {
      id: upload.id,
      before,
      told: {
        title: "Ours",
        description: "Said",
        language: "en",
        courseId,
        isForClass: false,
      } as const,
      includedCourses: ["Optics"],
      scriptKey: "ep/e/script-2.json",
      cover: null,
      sizeBytes: 900,
      transcriptStatus: "synchronized" as const,
      spaceBytes: 1000,
      at: SINCE + 5,
    };
    expect(await uploads.edit(change)).toEqual({ state: "edited" });
    expect(await uploads.findPublished(upload.id, userId)).toMatchObject({
      ...change.told,
      cover: null,
      track: { transcriptStatus: "synchronized" },
    });
    expect(await db.select().from(schema.progress)).toMatchObject([
      { language: "en", coverage: { en: [[0, 5_000]] }, version: 2 },
    ]);
    expect(await uploads.edit(change)).toEqual({ state: "changed" });
    expect(await uploads.findPublished(courseId, userId)).toBeNull();
  });

  test("what was withdrawn is not published", async () => {
    const { db, uploads, userId, courseId } = await openClass(open);
    const upload = newUpload({ userId, courseId });
    await uploads.reserve(upload, bounds);
    await uploads.withdraw(upload.id);
    expect(await uploads.publish(newEpisode(upload))).toBeNull();
    expect(await db.select().from(schema.episodes)).toEqual([]);
  });
}

function newEpisode({
  id,
  userId,
  courseId,
  isForClass,
  requestKey,
  ...upload
}: UploadReservation) {
  const { trackId, localDate, sizeBytes } = upload;
  const track = {
    id: trackId,
    language: "ja",
    audioKey: `ep/${trackId}/1.mp3`,
    contentType: "audio/mpeg",
    transcriptStatus: "txt_only",
    durationMs: 1000,
    sizeBytes: 16_000,
    voice: "",
    engine: "",
    sampleRate: 44_100,
  } as const;
  const words = { title: "Mine", description: "", includedCourses: ["Optics"] };
  return {
    id,
    userId,
    courseId,
    isForClass,
    materialId: null,
    ...words,
    language: "ja" as const,
    scriptKey: `ep/${id}/script.json`,
    cover: "cover-0123456789abcdef.png",
    localDate,
    requestKey,
    sizeBytes,
    track,
    at: SINCE + 1,
  };
}

async function countReservations({ db }: Pick<World, "db">): Promise<number> {
  return (await db.select().from(schema.uploadReservations)).length;
}

function aProgress(of: { userId: string; episodeId: string }) {
  const heard = { language: "ja" as const, positionMs: 5_000, furthestMs: 5_000, speed: 1 };
  const coverage = { ja: [[0, 5_000]] as [number, number][] };
  const times = { lastPlayedAt: SINCE, createdAt: SINCE, updatedAt: SINCE };
  return { ...of, ...heard, coverage, completion: 0.5, version: 1, ...times };
}
