import { expect, test } from "vitest";

import { BROKEN, refuse } from "../../testing/fake-api.ts";
import { openPage, type Opened } from "../../testing/open-page.tsx";
import { course } from "../../testing/samples.ts";
import { fill, press } from "../../testing/show-part.tsx";
import { CoursePage } from "./pages/course-page.tsx";
import { CoursesPage } from "./pages/courses-page.tsx";

const own = { ...course, id: "maps", title: "Maps", isEnrolled: true };
const taught = { ...course, id: "birds", title: "Birds", isTaught: true };

const concepts = [{ id: "lock", term: "Lock", question: "What does a lock do?" }];

const openCourses = (answers: Opened["answers"]) =>
  openPage({ page: CoursesPage, answers: { "courses.list": [course, own, taught], ...answers } });

const openCourse = (shown: Partial<Opened>) =>
  openPage({ page: CoursePage, route: "/courses/:id", path: "/courses/keys", ...shown });

test("courses stand under what they are to the person, and only their own open", async () => {
  const { see, heading, place, hrefs } = openCourses({});
  await see("Cryptography", "by Omar", "Beginner", "2 concepts", "English");
  expect(heading()).toBe("Courses");
  const titles = [...place.querySelectorAll("h2")].map(({ textContent }) => textContent);
  expect(titles).toEqual(["You teach", "Yours", "More to join", "Join with a code"]);
  expect(hrefs()).toEqual(["/courses/birds", "/teach/birds/lessons", "/courses/maps"]);
});

test("an admin opens every course", async () => {
  const { see, hrefs } = openPage({
    page: CoursesPage,
    role: "admin",
    answers: { "courses.list": [course] },
  });
  await see("Cryptography");
  expect(hrefs()).toEqual(["/courses/keys"]);
});

test("where no course is listed, a code still joins one", async () => {
  const { see, api, place } = openCourses({
    "courses.list": [],
    "courses.join": { id: "keys", title: "Cryptography" },
  });
  await see("No courses are listed");
  fill(place, "Course code", " KEYS24 ");
  press(place, "Join");
  await see("You have joined Cryptography.");
  expect(api.sent("courses.join")).toEqual([{ code: "KEYS24" }]);
  expect(api.sent("courses.list")).toHaveLength(2);
});

test("a code that is too short is not sent, and one that no course has is said at the field", async () => {
  const { see, api, place } = openCourses({
    "courses.join": refuse({ reason: "course.unknown_code", details: {} }, "NOT_FOUND"),
  });
  await see("Course code");
  fill(place, "Course code", "KEY");
  press(place, "Join");
  await see("Enter the code, at least 4 characters.");
  expect(api.sent("courses.join")).toEqual([]);
  fill(place, "Course code", "KEYS99");
  press(place, "Join");
  await see("No course has this code. Check it with your teacher.");
  expect(place.querySelector("[aria-invalid=true]")).not.toBeNull();
});

test("joining moves a course to one's own; leaving asks before", async () => {
  const { see, api, place } = openPage({
    page: CoursesPage,
    answers: {
      "courses.list": [course],
      "courses.join": { id: "keys", title: "Cryptography" },
      "courses.leave": undefined,
    },
  });
  await see("More to join");
  api.change({ "courses.list": [{ ...course, isEnrolled: true }] });
  place.querySelector<HTMLButtonElement>("li button")?.click();
  await see("You have joined Cryptography.", "Yours");
  expect(api.sent("courses.join")).toEqual([{ courseId: "keys" }]);
  place.querySelector<HTMLButtonElement>("[aria-label='More for Cryptography']")?.click();
  press(place, "Leave");
  await see("Leave Cryptography?", "What you have heard and answered stays.");
  expect(api.sent("courses.leave")).toEqual([]);
  press(place, "Leave");
  await see("You have left Cryptography.");
  expect(api.sent("courses.leave")).toEqual([{ courseId: "keys" }]);
});

test("courses that do not load can be asked for again", async () => {
  const { see, api, place } = openCourses({ "courses.list": BROKEN });
  await see("That didn't work", "Something went wrong on our side. Please try again.");
  api.change({ "courses.list": [own] });
  press(place, "Try again");
  await see("Maps");
});

test("a course says what it teaches, and has no way to teach it for its learners", async () => {
  const { see, heading, text, api } = openCourse({
    answers: { "courses.get": { ...course, concepts } },
  });
  await see("Lock", "What does a lock do?", "How secrets are kept.", "by Omar");
  expect(heading()).toBe("Cryptography");
  expect(text()).not.toContain("Teach this course");
  expect(api.sent("courses.get")).toEqual([{ courseId: "keys" }]);
});

test("who teaches a course, and an admin, go from it to its lessons", async () => {
  const mine = openCourse({
    role: "teacher",
    answers: { "courses.get": { ...course, isTaught: true, concepts: [] } },
  });
  await mine.see("No concepts have been approved in this course yet.");
  expect(mine.hrefs()).toContain("/teach/keys");
  const any = openCourse({
    role: "admin",
    answers: { "courses.get": { ...course, concepts: [] } },
  });
  await any.see("Teach this course");
});

test("a course that is not there says so below the way back; what failed can be tried again", async () => {
  const { see, api, place, heading, hrefs } = openCourse({
    answers: { "courses.get": refuse({ reason: "course.not_found", details: {} }, "NOT_FOUND") },
  });
  await see("This course does not exist.");
  expect(heading()).toBe("Courses");
  expect(hrefs()).toContain("/courses");
  api.change({ "courses.get": { ...course, concepts } });
  press(place, "Try again");
  await see("Cryptography", "Lock");
});

test("a join that is refused says why", async () => {
  const { see, place } = openCourse({
    answers: {
      "courses.get": { ...course, concepts },
      "courses.join": refuse({ reason: "course.needs_code", details: {} }),
    },
  });
  await see("Lock");
  press(place, "Join");
  await see("You need a code from the teacher to join this course.");
});

test("a teacher who is not in the course sees what it teaches, and nothing to make", async () => {
  const { see, text, hrefs } = openCourse({
    role: "teacher",
    answers: { "courses.get": { ...course, isTaught: true, concepts } },
  });
  await see("Lock", "Teach this course");
  expect(text()).not.toContain("Your progress");
  expect(hrefs().filter((href) => href?.startsWith("/make?"))).toEqual([]);
});
