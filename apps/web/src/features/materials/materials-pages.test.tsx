import { expect, test } from "vitest";

import type { Material, MaterialReading, OpenedMaterial } from "../../data/materials.ts";
import { openPage } from "../../testing/open-page.tsx";
import { fill, press } from "../../testing/show-part.tsx";
import { MaterialPage } from "./pages/material-page.tsx";
import { MaterialsSide } from "./pages/materials-side.tsx";

const cells: Material = {
  id: "cells",
  courseId: "biology",
  title: "Cells",
  format: "pdf",
  mediaType: "application/pdf",
  sizeBytes: 1000,
  pageCount: 30,
  emptyPages: 2,
  conceptCount: 4,
  markedCount: 1,
  createdAt: 0,
  updatedAt: 0,
};
const reading: MaterialReading = {
  id: "r1",
  courseId: "biology",
  materialId: "walls",
  isReplacement: false,
  title: "Walls",
  format: "pdf",
  sizeBytes: 1000,
  status: "reading",
  refusal: null,
  pageCount: 300,
  pagesRead: 125,
  createdAt: 0,
};

const side = (materials: Material[], readings: MaterialReading[]) =>
  openPage({
    page: MaterialsSide,
    route: "/teach/:id/materials",
    path: "/teach/biology/materials",
    role: "teacher",
    answers: {
      "materials.list": { materials, readings },
      "materials.remove": undefined,
      "materials.paste": { readingId: "r2" },
      "materials.dismiss": undefined,
    },
  });

test("materials say how much they are, who quotes them, and what was left out", async () => {
  const { see, hrefs } = side([cells], []);
  await see(
    "Cells",
    "30 pages",
    "quoted by 4 concepts",
    "2 pages without text were left out",
    "1 concept quotes text that is no longer there",
  );
  expect(hrefs()).toContain("/materials/cells");
});

test("what is being read says at which page it is", async () => {
  const { see } = side([], [reading]);
  await see("Walls", "Page 125 of 300");
});

test("a file that never came says so and can be taken off the list", async () => {
  const { see, place, api } = side([], [{ ...reading, status: "uploading", pageCount: 0 }]);
  await see("Walls", "It is not here yet");
  press(place, "Remove from the list");
  expect(api.sent("materials.dismiss")).toEqual([{ readingId: "r1" }]);
});

test("a material that nothing quotes leads to what it could teach", async () => {
  const { see, hrefs } = side([{ ...cells, conceptCount: 0 }], []);
  await see("See what it could teach");
  expect(hrefs()).toContain("/teach/biology/concepts");
});

test("pasted text needs no title, keeps what was typed when it is closed, and says what it lacks", async () => {
  const { see, place, api } = side([], []);
  await see("Paste text");
  press(place, "Paste text");
  press(place, "Read this text");
  await see("Paste what the course is about.");
  fill(place, "Text", "# Cells\n\nA cell is small.");
  press(place, "Paste text");
  press(place, "Paste text");
  press(place, "Read this text");
  await expect
    .poll(() => api.sent("materials.paste"), { interval: 2 })
    .toEqual([
      { courseId: "biology", title: "", text: "# Cells\n\nA cell is small.", replaces: null },
    ]);
});

test("a text that is too long says so, and is kept", async () => {
  const { see, place, api } = side([], []);
  await see("Paste text");
  press(place, "Paste text");
  fill(place, "Text", "a".repeat(300_001));
  press(place, "Read this text");
  await see("A pasted text has at most 300,000 characters.");
  expect(api.sent("materials.paste")).toEqual([]);
  expect(place.querySelector("textarea")?.value).toHaveLength(300_001);
});

test("what was refused says why and what to do, and can be taken off the list", async () => {
  const refusal = { kind: "other_format", named: "pdf", found: "docx" } as const;
  const { see, place, api } = side([], [{ ...reading, status: "refused", refusal }]);
  await see("Walls was not accepted", "Its name says a PDF, but it is a Word file.");
  press(place, "Remove from the list");
  expect(api.sent("materials.dismiss")).toEqual([{ readingId: "r1" }]);
});

test("removing says how many concepts quote it before it is done", async () => {
  const { see, place, api } = side([cells], []);
  await see("Cells");
  press(place, "Remove");
  await see("Remove Cells?", "4 concepts quote it and will be marked.");
  expect(api.sent("materials.remove")).toEqual([]);
});

test("a material is replaced by a text, once it is said what becomes of those that quote it", async () => {
  const { see, place, api } = side([cells], []);
  await see("Cells");
  press(place, "Replace with text");
  await see("4 concepts quote it. They keep the quotes that the new file contains");
  const text = place.querySelector("textarea");
  if (text === null) throw new Error("There is no field for the text.");
  text.value = "# Cells";
  text.dispatchEvent(new InputEvent("input", { bubbles: true }));
  press(place, "Read this text");
  await see("Cells");
  expect(api.sent("materials.paste")).toEqual([
    { courseId: "biology", title: "Cells", text: "# Cells", replaces: "cells" },
  ]);
});

test("a course without materials invites to add some", async () => {
  const { see } = side([], []);
  await see("No materials yet", "Add a file");
});

test("a material is read page by page, with its headings, and a quote is marked", async () => {
  const opened: OpenedMaterial = {
    id: "cells",
    courseId: "biology",
    courseTitle: "Biology",
    title: "Cells",
    pageCount: 3,
    page: {
      number: 2,
      title: "Walls",
      blocks: [
        { kind: "heading", level: 1, text: "Walls", emphasised: [] },
        { kind: "paragraph", text: "A wall holds the cell.", emphasised: ["wall"] },
        { kind: "row", text: "a | b", cells: ["a", "b"], isHeader: true, emphasised: [] },
      ],
    },
    quoted: 1,
    outline: [
      { page: 1, level: 1, text: "Cells" },
      { page: 2, level: 1, text: "Walls" },
    ],
  };
  const { see, place, hrefs, api } = openPage({
    page: MaterialPage,
    route: "/materials/:id",
    path: "/materials/cells?quote=holds%20the%20cell",
    answers: { "materials.open": opened },
  });
  await see("Page 2 of 3", "A wall holds the cell.", "Contents");
  expect(place.querySelector("#b1 strong")?.textContent).toBe("wall");
  expect(place.querySelector("#b1")?.getAttribute("tabindex")).toBe("-1");
  expect(hrefs()).toEqual(
    expect.arrayContaining([
      "/courses/biology",
      "/materials/cells?page=1",
      "/materials/cells?page=3",
    ]),
  );
  expect(api.sent("materials.open")).toEqual([
    { materialId: "cells", page: 1, quote: "holds the cell" },
  ]);
});

test("a quote that stands nowhere any more is told, beside the material", async () => {
  const { see, api } = openPage({
    page: MaterialPage,
    route: "/concepts/:concept/material",
    path: "/concepts/wing/material?quote=It%20flies.",
    answers: {
      "materials.open": {
        id: "birds",
        courseId: "zoo",
        courseTitle: "Zoo",
        title: "Birds",
        pageCount: 1,
        page: { number: 1, title: null, blocks: [] },
        quoted: null,
        outline: [],
      },
    },
  });
  await see("Birds", "are no longer in the material");
  expect(api.sent("materials.open")).toEqual([{ conceptId: "wing", quote: "It flies." }]);
});
