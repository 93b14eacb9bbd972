import { expect, test } from "vitest";

import { refuse } from "../../testing/fake-api.ts";
import { openPage, type Opened } from "../../testing/open-page.tsx";
import { course } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { NewCoursePage } from "./pages/new-course-page.tsx";
import { OverviewSide } from "./pages/overview-side.tsx";
import { SharingSide } from "./pages/sharing-side.tsx";

const own = {
  ...course,
  id: "birds",
  title: "Birds",
  isTaught: true,
  joinCode: "BCDF23GHJK",
  concepts: [],
};
const mia = { id: "mia", name: "Mia", email: "mia@example.com" };
const omar = { id: "omar", name: "Omar", email: "omar@example.com" };

const openSharing = (answers: Opened["answers"]) =>
  openPage({
    page: SharingSide,
    route: "/teach/:id/sharing",
    path: "/teach/birds/sharing",
    role: "teacher",
    answers: { "courses.get": own, "courses.teachers": [mia, omar], ...answers },
  });

function write(place: HTMLElement, label: string, text: string): void {
  const id = [...place.querySelectorAll("label")]
    .find(({ textContent }) => textContent?.includes(label))
    ?.getAttribute("for");
  const field = place.querySelector<HTMLInputElement>(`[id="${id}"]`);
  if (field === null) throw new Error(`There is no field ${label}.`);
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

const dialog = () => document.querySelector<HTMLElement>("dialog[open]") ?? document.body;

test("a course is shared by link, by code in two halves, and by a QR code on white", async () => {
  const { see, place } = openSharing({});
  await see("How learners join", "Omar");
  const shared = [...place.querySelectorAll<HTMLInputElement>("input[readonly]")];
  expect(shared.map(({ value }) => value)).toEqual([
    `${location.origin}/join/BCDF23GHJK`,
    "BCDF2-3GHJK",
  ]);
  const code = place.querySelector("svg[role=img]");
  expect(code?.getAttribute("aria-label")).toBe("QR code of the link to Birds");
  expect(code?.querySelector("rect")?.getAttribute("fill")).toBe("#fff");
  expect(code?.querySelector("path")?.getAttribute("d")).toMatch(/^M4 4h1v1h-1z/);
  const file = place.querySelector("a[download]")?.getAttribute("href") ?? "";
  expect(decodeURIComponent(file)).toContain("<svg xmlns=");
});

test("joining is closed and opened, and a new link is made after asking", async () => {
  const { see, api, place } = openSharing({
    "courses.setJoining": undefined,
    "courses.renewCode": { joinCode: "NEWCD23456" },
  });
  await see("People can join");
  place.querySelector<HTMLInputElement>("input[role=switch]")?.click();
  await see("People can join");
  expect(api.sent("courses.setJoining")).toEqual([{ courseId: "birds", isOpen: false }]);
  api.change({ "courses.get": { ...own, isJoinOpen: false } });
  press(place, "Create a new link");
  await see("The old link, code and QR code stop working at once.");
  expect(api.sent("courses.renewCode")).toEqual([]);
  press(dialog(), "Create a new link");
  await see("There is a new link.", "Nobody can join at the moment.");
  expect(api.sent("courses.renewCode")).toEqual([{ courseId: "birds" }]);
});

test("a teacher is added by address; a refusal stands at the field", async () => {
  const { see, api, place } = openSharing({
    "courses.addTeacher": refuse({ reason: "course.no_such_teacher", details: {} }, "NOT_FOUND"),
  });
  await see("Teachers");
  write(place, "A teacher's email address", "nobody");
  press(place, "Add");
  await see("Enter an email address.");
  write(place, "A teacher's email address", "nobody@example.com");
  press(place, "Add");
  await see("No teacher here has this email address.");
  api.change({ "courses.addTeacher": [mia, omar] });
  press(place, "Add");
  await see("They now teach this course.");
});

test("who leaves a course is asked, and is among their other courses then", async () => {
  const { see, api, place, path } = openSharing({ "courses.removeTeacher": undefined });
  await see("Omar");
  press(place, "Leave");
  await see("Leave this course, Mia?");
  press(dialog(), "Leave");
  await see("Mia no longer teaches this course.");
  expect(api.sent("courses.removeTeacher")).toEqual([{ courseId: "birds", userId: "mia" }]);
  expect(path()).toBe("/teach");
});

test("the only teacher is not offered to leave", async () => {
  const { see, text } = openSharing({ "courses.teachers": [mia] });
  await see("mia@example.com");
  expect(text()).not.toContain("Leave");
});

test("a course is made of a title; without one nothing is sent", async () => {
  const { see, api, place, path } = openPage({
    page: NewCoursePage,
    route: "/teach/new",
    role: "teacher",
    answers: { "courses.create": { id: "fresh" } },
  });
  await see("Create a course");
  press(place, "Create the course");
  await see("Enter a title.");
  write(place, "Title", " Birds of the sea ");
  press(place, "Create the course");
  await expect.poll(() => path()).toBe("/teach/fresh");
  expect(api.sent("courses.create")).toEqual([
    {
      title: "Birds of the sea",
      description: "",
      language: "en",
      level: "beginner",
      isListed: false,
    },
  ]);
});

const openOverview = (change: Partial<typeof own>, answers: Opened["answers"] = {}) =>
  openPage({
    page: OverviewSide,
    route: "/teach/:id",
    path: "/teach/birds",
    role: "teacher",
    answers: { "courses.get": { ...own, ...change }, ...answers },
  });

test("a course without concepts leads to its materials, or to what they suggest", async () => {
  const empty = { materials: [], readings: [] };
  const { see, hrefs } = openOverview({ conceptCount: 0 }, { "materials.list": empty });
  await see("Next: add its material");
  expect(hrefs()).toContain("/teach/birds/materials");
  const reading = {
    id: "r",
    courseId: "birds",
    materialId: "m",
    isReplacement: false,
    title: "Wings",
    format: "pdf" as const,
    sizeBytes: 1,
    status: "reading" as const,
    refusal: null,
    pageCount: 0,
    pagesRead: 0,
    createdAt: 0,
  };
  const later = openOverview(
    { conceptCount: 0 },
    { "materials.list": { materials: [], readings: [reading] } },
  );
  await later.see("Next: choose what it teaches");
  expect(later.hrefs()).toContain("/teach/birds/concepts");
});

test("a course is edited, and archived after asking", async () => {
  const { see, api, place } = openOverview(
    {},
    { "courses.save": undefined, "courses.archive": undefined },
  );
  await see("About the course");
  press(place, "Edit");
  await see("Episodes say it aloud.");
  write(place, "Title", "Sea birds");
  press(place, "Save");
  await see("The course is saved.");
  expect(api.sent("courses.save")).toMatchObject([{ courseId: "birds", title: "Sea birds" }]);
  press(place, "Archive");
  await see("Archive Birds?");
  press(dialog(), "Archive");
  await see("The course is archived.");
  expect(api.sent("courses.archive")).toEqual([{ courseId: "birds" }]);
});

test("an archived course says so, and is brought back", async () => {
  const { see, api, place, text } = openOverview(
    { archivedAt: 1 },
    { "courses.restore": undefined },
  );
  await see("This course is archived");
  expect(text()).not.toContain("Share it with your learners");
  press(place, "Restore");
  await see("Restore this course?");
  press(dialog(), "Restore");
  await see("The course is active again.");
  expect(api.sent("courses.restore")).toEqual([{ courseId: "birds" }]);
});
