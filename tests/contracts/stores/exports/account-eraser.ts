import { createD1AccountEraser, createD1AuditLog, schema } from "@learnlab/adapters/d1";
import type { Erasure } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addCourse } from "../../../support/rows/courses.ts";
import { addEpisode, addProgress, addTrack } from "../../../support/rows/episodes.ts";
import { addSession, addSettings, addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

function newErasure(userId: string, change: Partial<Erasure> = {}): Erasure {
  return {
    id: nextId(),
    userId,
    email: `${userId}@people.test`,
    subjectHash: "hash",
    coursesTo: null,
    action: "record.deleteAccount",
    auditId: nextId(),
    actorId: userId,
    at: SINCE,
    ...change,
  };
}

export function testAccountEraser(open: OpenWorld): void {
  testErasures(open);
  testSharedCourses(open);
  testRefusals(open);
  testLeftovers(open);
}

function testErasures(open: OpenWorld): void {
  test("an account goes with its rows, others' stay, and its objects are still to go", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    for (const person of [userId, other]) {
      await addSession(db, { userId: person });
      const episodeId = await addEpisode(db, { userId: person });
      await addTrack(db, { episodeId });
      await addProgress(db, { userId: person, episodeId });
    }
    const eraser = createD1AccountEraser(db);
    const erasure = newErasure(userId);
    expect(await eraser.erase(erasure)).toBe("erased");
    const { users, sessions, episodes, tracks, progress } = schema;
    for (const table of [users, sessions, episodes, tracks, progress]) {
      expect(await db.select().from(table)).toHaveLength(1);
    }
    expect(await db.query.users.findFirst()).toMatchObject({ id: other });
    const unfinished = await eraser.findUnfinished();
    expect(unfinished?.id).toBe(erasure.id);
    expect(unfinished?.prefixes).toContain(`parts/u/${userId}/`);
    expect(unfinished?.prefixes).toHaveLength(4);
    expect(await eraser.erase(newErasure(userId))).toBe("gone");
  });

  test("costs become sums of their days, whoever they were for", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const cost = { provider: "polly", day: "2026-11-21", calls: 1, units: 2, microDollars: 3 };
    for (const episodeId of ["a", "b"]) {
      const row = { ...cost, episodeId, userId, createdAt: 1, updatedAt: 1 };
      await db.insert(schema.spend).values(row);
    }
    await createD1AccountEraser(db).erase(newErasure(userId));
    expect(await db.select().from(schema.spend)).toMatchObject([
      { episodeId: "", calls: 2, units: 4, microDollars: 6, userId: null },
    ]);
  });

  test("the audit log has the deletion's id where the person's stood, and says what was done", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const entry = { subjectId: userId, personId: userId, at: SINCE - 1 };
    await createD1AuditLog(db).record({
      ...entry,
      id: nextId(),
      actorId: userId,
      action: "people.setRole",
      details: { role: "teacher" },
    });
    const erasure = newErasure(userId);
    const { id } = erasure;
    await createD1AccountEraser(db, "request-1").erase({ ...erasure, actorId: id });
    const log = await db.select().from(schema.auditLog).orderBy(schema.auditLog.createdAt);
    expect(log).toMatchObject([
      { actorId: id, subjectId: id, personId: id, details: {} },
      { action: "record.deleteAccount", subjectId: id, personId: id, requestId: "request-1" },
    ]);
    expect(JSON.stringify(log)).not.toContain(userId);
  });

  test("courses go to who gets them", async () => {
    const { db } = await open();
    const [userId, heir] = [await addUser(db), await addUser(db, { role: "teacher" })];
    await addCourse(db, { teacherId: userId, title: "Waves" });
    await addCourse(db, { teacherId: userId, title: "Optics" });
    const eraser = createD1AccountEraser(db);
    expect(await eraser.listTaught(userId)).toEqual(["Optics", "Waves"]);
    expect(await eraser.erase(newErasure(userId, { coursesTo: heir }))).toBe("erased");
    expect(await eraser.listTaught(heir)).toEqual(["Optics", "Waves"]);
  });
}

function testSharedCourses(open: OpenWorld): void {
  test("a course with a further teacher goes to them, and keeps nobody here", async () => {
    const { db } = await open();
    const [userId, other] = [
      await addUser(db, { role: "teacher" }),
      await addUser(db, { role: "teacher", email: "other@x.test" }),
    ];
    const shared = await addCourse(db, { teacherId: userId, title: "Shared" });
    const theirs = await addCourse(db, { teacherId: other, title: "Theirs" });
    const stamps = { createdAt: 1, updatedAt: 1 };
    await db.insert(schema.courseTeachers).values([
      { courseId: shared, userId: other, ...stamps },
      { courseId: theirs, userId, ...stamps },
    ]);
    const eraser = createD1AccountEraser(db);
    expect(await eraser.listTaught(userId)).toEqual([]);
    expect(await eraser.erase(newErasure(userId))).toBe("erased");
    expect(await eraser.listTaught(other)).toEqual(["Shared", "Theirs"]);
    expect(await db.select().from(schema.courseTeachers)).toEqual([]);
  });
}

function testRefusals(open: OpenWorld): void {
  test("who teaches goes only with an heir who may teach", async () => {
    const { db } = await open();
    const userId = await addUser(db, { role: "teacher" });
    await addCourse(db, { teacherId: userId });
    const eraser = createD1AccountEraser(db);
    const erase = (coursesTo: string | null) => eraser.erase(newErasure(userId, { coursesTo }));
    expect(await erase(null)).toBe("teaches");
    const heirs = [
      await addUser(db, { role: "learner" }),
      await addUser(db, { role: "teacher", banned: true }),
      userId,
      "nobody",
    ];
    for (const heir of heirs) expect(await erase(heir)).not.toBe("erased");
    expect(await db.select().from(schema.accountDeletions)).toEqual([]);
    expect(await eraser.listTaught(userId)).toHaveLength(1);
  });

  test("of the last two admins who go at once one stays", async () => {
    const { db } = await open();
    const admins = [await addUser(db, { role: "admin" }), await addUser(db, { role: "admin" })];
    await addUser(db, { role: "admin", banned: true });
    const eraser = createD1AccountEraser(db);
    const answers = await Promise.all(admins.map((id) => eraser.erase(newErasure(id))));
    expect(new Set(answers)).toEqual(new Set(["erased", "last_admin"]));
    expect(await db.select().from(schema.users)).toHaveLength(2);
  });
}

function testLeftovers(open: OpenWorld): void {
  test("what is left of a deletion is kept until nothing is, the oldest deletion first", async () => {
    const { db } = await open();
    const [first, second] = [await addUser(db), await addUser(db)];
    const eraser = createD1AccountEraser(db);
    expect(await eraser.findUnfinished()).toBeNull();
    await eraser.erase(newErasure(second, { id: "later", at: SINCE + 1 }));
    await eraser.erase(newErasure(first, { id: "first" }));
    await eraser.keepUnfinished({ id: "first", prefixes: ["ep/x/"], at: SINCE });
    expect(await eraser.findUnfinished()).toEqual({ id: "first", prefixes: ["ep/x/"] });
    await eraser.keepUnfinished({ id: "first", prefixes: [], at: SINCE });
    expect(await eraser.findUnfinished()).toMatchObject({ id: "later" });
  });

  test("the language of a person is the first one of their episodes, else English", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    await addSettings(db, { userId, languages: ["ja", "en"] });
    const eraser = createD1AccountEraser(db);
    expect(await eraser.findLanguage(userId)).toBe("ja");
    expect(await eraser.findLanguage("nobody")).toBe("en");
  });
}
