import { uuidSource } from "@learnlab/adapters/runtime";
import {
  addTeacher,
  archiveCourse,
  CreateCourse,
  createCourse,
  joinCourse,
  leaveCourse,
  listChoices,
  listCourses,
  listTeachers,
  lookAtCourse,
  removeTeacher,
  renewJoinCode,
  requestLessons,
  restoreCourse,
  saveCourse,
  setJoining,
} from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";

const machine = openMachine();
const as = (userId: string, role: "learner" | "teacher" | "admin" = "teacher") => ({
  userId,
  role,
});
let grace: Awaited<ReturnType<typeof signUp>>;
let omar: typeof grace;
let ada: typeof grace;

beforeAll(async () => {
  grace = await signUp("Grace of courses", "teacher");
  omar = await signUp("Omar of courses", "teacher");
  ada = await signUp("Ada of courses");
});

async function make(title: string, rest: { isListed?: boolean } = {}) {
  const facts = CreateCourse.parse({ title, language: "en", level: "beginner", ...rest });
  const { id } = await createCourse(machine, { ...facts, actor: as(grace.id) });
  const course = await machine.courses.find(id);
  if (course === null) throw new Error("The course is not there.");
  return { ...course, courseId: id, facts };
}

test("teachers and admins make courses, learners do not; no two codes are the same", async () => {
  const [one, other] = [await make("Optics"), await make("Waves")];
  expect(one).toMatchObject({ title: "Optics", teacherIds: [grace.id], isListed: false });
  expect(one.joinCode).toMatch(/^[2-9BCDFGHJKMNP-TV-Z]{10}$/);
  expect(other.joinCode).not.toBe(one.joinCode);
  const refused = await refusal(
    createCourse(machine, { ...one.facts, actor: as(ada.id, "learner") }),
  );
  expect(refused).toMatchObject({ code: "forbidden" });
});

test("a title is one line with a letter or digit in it", () => {
  const read = (title: string) =>
    CreateCourse.safeParse({ title, language: "en", level: "beginner" }).data?.title;
  expect(read("  Light\n and \u202e waves ")).toBe("Light and waves");
  expect([read(" "), read("…"), read("x".repeat(121))]).toEqual([undefined, undefined, undefined]);
});

test("who holds the code sees what the course is, joins, and is in it once", async () => {
  const { courseId, joinCode } = await make("Joined");
  const typed = `${joinCode.slice(0, 5)}-${joinCode.slice(5).toLowerCase()}`;
  expect(await lookAtCourse(machine, { code: typed })).toEqual({
    title: "Joined",
    description: "",
    level: "beginner",
    language: "en",
    teacherName: "Grace of courses",
    conceptCount: 0,
  });
  const actor = as(ada.id, "learner");
  expect(await joinCourse(machine, { actor, code: typed })).toMatchObject({ id: courseId });
  expect(await joinCourse(machine, { actor, code: typed })).toMatchObject({ id: courseId });
  expect((await machine.courses.listEnrolled(ada.id)).map(({ id }) => id)).toContain(courseId);
  await leaveCourse(machine, { actor, courseId });
  expect((await machine.courses.listEnrolled(ada.id)).map(({ id }) => id)).not.toContain(courseId);
});

test("a closed course takes nobody in, keeps who is in it, and opens again", async () => {
  const { courseId, joinCode } = await make("Closed", { isListed: true });
  const actor = as(ada.id, "learner");
  const bob = as((await signUp("Bob of courses")).id, "learner");
  await joinCourse(machine, { actor, code: joinCode });
  await setJoining(machine, { actor: as(grace.id), courseId, isOpen: false });
  const closed = { reason: "course.join_closed" };
  expect(await refusal(joinCourse(machine, { actor: bob, code: joinCode }))).toMatchObject(closed);
  expect(await refusal(joinCourse(machine, { actor: bob, courseId }))).toMatchObject(closed);
  expect(await refusal(lookAtCourse(machine, { code: joinCode }))).toMatchObject(closed);
  expect(await joinCourse(machine, { actor, code: joinCode })).toMatchObject({ id: courseId });
  await setJoining(machine, { actor: as(grace.id), courseId, isOpen: true });
  expect(await joinCourse(machine, { actor: bob, courseId })).toMatchObject({ id: courseId });
});

test("a renewed code stops the old one", async () => {
  const { courseId, joinCode } = await make("Renewed");
  const renewed = await renewJoinCode(machine, { actor: as(grace.id), courseId });
  const unknown = { reason: "course.unknown_code" };
  expect(await refusal(lookAtCourse(machine, { code: joinCode }))).toMatchObject(unknown);
  expect(await lookAtCourse(machine, { code: renewed.joinCode })).toMatchObject({
    title: "Renewed",
  });
});

test("an archived course is not listed, joined, made from or written for, until it is back", async () => {
  const { courseId, joinCode } = await make("Archived", { isListed: true });
  const actor = as(ada.id, "learner");
  const stranger = as((await signUp("Stranger of courses")).id, "learner");
  await joinCourse(machine, { actor, courseId });
  await archiveCourse(machine, { actor: as(grace.id), courseId });
  const isSeen = async (who: typeof actor) =>
    (await listCourses(machine, { actor: who })).find(({ id }) => id === courseId);
  expect(await isSeen(stranger)).toBeUndefined();
  expect(await isSeen(actor)).toMatchObject({ isEnrolled: true });
  expect((await isSeen(actor))?.archivedAt).not.toBeNull();
  const isChosenFrom = async () =>
    (await listChoices(machine, { actor })).some(({ id }) => id === courseId);
  expect(await isChosenFrom()).toBe(false);
  const gone = { reason: "course.archived" };
  expect(await refusal(joinCourse(machine, { actor: stranger, code: joinCode }))).toMatchObject(
    gone,
  );
  expect(await refusal(requestLessons(machine, { actor: as(grace.id), courseId }))).toMatchObject(
    gone,
  );
  await restoreCourse(machine, { actor: as(grace.id), courseId });
  expect(await isChosenFrom()).toBe(true);
  expect(await isSeen(stranger)).toMatchObject({ archivedAt: null });
});

test("a second teacher may do all that the first may, and is named when the first leaves", async () => {
  const { courseId, facts } = await make("Shared");
  const refused = await refusal(saveCourse(machine, { ...facts, courseId, actor: as(omar.id) }));
  expect(refused).toMatchObject({ code: "forbidden" });
  const unknown = { actor: as(grace.id), courseId, email: ada.email };
  expect(await refusal(addTeacher(machine, unknown))).toMatchObject({
    reason: "course.no_such_teacher",
  });
  const added = await addTeacher(machine, { ...unknown, email: omar.email });
  expect(added.map(({ id }) => id)).toEqual([grace.id, omar.id]);
  await saveCourse(machine, { ...facts, title: "Ours", courseId, actor: as(omar.id) });
  const [seen] = (await listCourses(machine, { actor: as(omar.id) })).filter(
    ({ id }) => id === courseId,
  );
  expect(seen).toMatchObject({ title: "Ours", isTaught: true, teacherName: "Grace of courses" });
  expect(seen?.joinCode).not.toBeNull();
  await removeTeacher(machine, { actor: as(grace.id), courseId, userId: grace.id });
  expect(await machine.courses.find(courseId)).toMatchObject({ teacherName: "Omar of courses" });
  const last = { actor: as(omar.id), courseId, userId: omar.id };
  expect(await refusal(removeTeacher(machine, last))).toMatchObject({
    reason: "course.last_teacher",
  });
  expect(await listTeachers(machine, last)).toHaveLength(1);
  expect(await refusal(listTeachers(machine, { ...last, actor: as(grace.id) }))).toMatchObject({
    code: "forbidden",
  });
});

test("what teachers change is in the audit log with what it was before, without codes or addresses", async () => {
  const { courseId, facts, joinCode } = await make("Audited course");
  const actor = as(grace.id);
  await saveCourse(machine, { ...facts, title: "Named anew", courseId, actor });
  await renewJoinCode(machine, { actor, courseId });
  await addTeacher(machine, { actor, courseId, email: omar.email });
  const none = { actorId: null, action: null, since: null, until: null };
  const { rows } = await machine.audit.list({
    ...none,
    aboutId: courseId,
    limit: 20,
    cursor: null,
  });
  expect(rows.map(({ action }) => action)).toEqual([
    "courses.addTeacher",
    "courses.renewCode",
    "courses.save",
    "courses.create",
  ]);
  const kept = JSON.stringify(rows.map(({ details }) => details));
  expect(kept).toContain(omar.id);
  for (const title of ["Audited course", "Named anew"]) expect(kept).toContain(title);
  for (const word of [joinCode, omar.email]) expect(kept).not.toContain(word);
});

test("unknown courses are not found", async () => {
  const asked = { actor: as(grace.id), courseId: uuidSource.next() };
  expect(await refusal(archiveCourse(machine, asked))).toMatchObject({
    reason: "course.not_found",
  });
});
