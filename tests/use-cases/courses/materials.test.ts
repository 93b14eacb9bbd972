import { env } from "#bindings";
import {
  type Actor,
  beginMaterial,
  type DocumentReader,
  dismissReading,
  listMaterials,
  openMaterial,
  pasteMaterial,
  readMaterial,
  removeMaterial,
  sendMaterial,
  sweepReadings,
} from "@learnlab/domain";
import { readingKeys } from "@learnlab/domain/testing";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { handleFailedMaterials, handleMaterialBatch } from "@learnlab/jobs";
import { enroll, makeCourse } from "../../support/courses.ts";
import { setPages } from "../../support/documents/set-page.ts";
import { writePdf } from "../../support/documents/write-pdf.ts";
import { openMachine } from "../../support/generation.ts";
import { sendFile } from "../../support/materials.ts";
import { signUp } from "../../support/people.ts";

let teacher: Actor;
let learner: Actor;
let course: Awaited<ReturnType<typeof makeCourse>>;

beforeAll(async () => {
  const [grace, ada] = [await signUp("Grace", "teacher"), await signUp("Ada")];
  teacher = { userId: grace.id, role: "teacher" };
  learner = { userId: ada.id, role: "learner" };
});

beforeEach(async () => {
  course = await makeCourse({ title: "Biology", teacherId: teacher.userId, concepts: 2 });
  await enroll(learner.userId, course.id);
});

function openReading() {
  const sentMaterials: string[] = [];
  return {
    ...openMachine(),
    sentMaterials,
    materialQueue: {
      send: async (id: string) => void sentMaterials.push(id),
      sendRun: () => Promise.reject(new Error("Nobody asked for proposals.")),
    },
  };
}

type ReadingMachine = ReturnType<typeof openReading>;

const inCourse = () => ({ actor: teacher, courseId: course.id });

/** Documents of which the reading dies after so many ranges, as if the process were killed. */
function dieAfter(documents: DocumentReader, ranges: number): DocumentReader {
  return {
    ...documents,
    async open(file) {
      const document = await documents.open(file);
      let left = ranges;
      return {
        ...document,
        async readPages(from, to) {
          left -= 1;
          if (left < 0) throw new Error("Killed.");
          return document.readPages(from, to);
        },
      };
    },
  };
}

/** Which pages a reading asks for. */
function watch(documents: DocumentReader, asked: number[]): DocumentReader {
  return {
    ...documents,
    async open(file) {
      const document = await documents.open(file);
      return {
        ...document,
        readPages: (from, to) => {
          asked.push(from);
          return document.readPages(from, to);
        },
      };
    },
  };
}

async function readAll(machine: ReadingMachine): Promise<void> {
  for (const readingId of machine.sentMaterials.splice(0)) {
    await readMaterial(machine, { readingId });
  }
}

test("a PDF that was sent is a material of the course, with its pages", async () => {
  const machine = openReading();
  const data = writePdf(setPages(60));
  await sendFile(machine, { ...inCourse(), name: "Cells.pdf", data });
  const before = await listMaterials(machine, inCourse());
  expect(before.readings).toMatchObject([
    { title: "Cells", status: "reading", pageCount: 0, pagesRead: 0 },
  ]);
  await readAll(machine);
  const { materials, readings } = await listMaterials(machine, inCourse());
  expect(readings).toEqual([]);
  expect(materials[1]).toMatchObject({
    title: "Cells",
    format: "pdf",
    pageCount: 60,
    emptyPages: 0,
    sizeBytes: data.length,
    conceptCount: 0,
  });
  const texts = await machine.courses.listMaterials([course.id]);
  const text = await machine.media.getText(texts[1]?.textKey ?? "");
  expect(text).toContain("# Chapter 60\n\nPage 60 says that a cell is the smallest unit");
});

test("a reading that was killed is swept up and goes on behind the last range, at once on one machine", async () => {
  const machine = openReading();
  await sendFile(machine, { ...inCourse(), name: "Cells.pdf", data: writePdf(setPages(60)) });
  const [readingId = ""] = machine.sentMaterials.splice(0);
  const dying = {
    ...machine,
    documents: dieAfter(machine.documents, 2),
    materials: { ...machine.materials, release: () => Promise.reject(new Error("Killed.")) },
  };
  await expect(readMaterial(dying, { readingId })).rejects.toThrow("Killed.");
  const { readings } = await listMaterials(machine, inCourse());
  expect(readings).toMatchObject([{ status: "reading", pageCount: 60, pagesRead: 50 }]);
  // The lease of the one that is gone still holds.
  expect(await readMaterial(machine, { readingId })).toBe("nothing_to_do");
  const timings = { ...machine.timings, onlyWorkerSince: machine.clock.now() };
  expect(await sweepReadings({ ...machine, timings })).toMatchObject({ readingsSent: 1 });
  expect(machine.sentMaterials).toEqual([readingId]);
  const asked: number[] = [];
  const watching = { ...machine, documents: watch(machine.documents, asked) };
  expect(await readMaterial(watching, { readingId })).toBe("ready");
  expect(asked).toEqual([51]);
  const { materials } = await listMaterials(machine, inCourse());
  expect(materials[1]).toMatchObject({ pageCount: 60 });
  const opened = await openMaterial(machine, {
    actor: learner,
    materialId: materials[1]?.id ?? "",
    page: 7,
    quote: null,
  });
  expect(opened.page).toMatchObject({ number: 7, title: "Chapter 7" });
});

test("a zombie that another attempt took over from publishes nothing", async () => {
  const machine = openReading();
  await sendFile(machine, { ...inCourse(), name: "Cells.md", data: "# Cells\n\nSmall." });
  const [readingId = ""] = machine.sentMaterials;
  const slow = {
    ...machine,
    documents: {
      ...machine.documents,
      open: async (file: Parameters<DocumentReader["open"]>[0]) => {
        machine.pass(120_000);
        expect(await readMaterial(machine, { readingId })).toBe("ready");
        return machine.documents.open(file);
      },
    },
  };
  expect(await readMaterial(slow, { readingId })).toBe("nothing_to_do");
  expect((await listMaterials(machine, inCourse())).materials).toHaveLength(2);
});

test("a file that cannot be taken says why, and can be taken back", async () => {
  const machine = openReading();
  const readingId = await sendFile(machine, {
    ...inCourse(),
    name: "Scan.pdf",
    data: writePdf([{ texts: [] }, { texts: [] }]),
  });
  await readAll(machine);
  const { readings } = await listMaterials(machine, inCourse());
  expect(readings).toMatchObject([
    { status: "refused", refusal: { kind: "no_text", pages: 2 }, title: "Scan" },
  ]);
  await dismissReading(machine, { actor: teacher, readingId });
  expect((await listMaterials(machine, inCourse())).readings).toEqual([]);
});

test("a file of which not all bytes came is refused as not arrived", async () => {
  const machine = openReading();
  const begun = await beginMaterial(machine, {
    ...inCourse(),
    name: "a.txt",
    sizeBytes: 5,
    replaces: null,
  });
  expect(new URL(begun.url).searchParams.get("X-Amz-SignedHeaders")).toContain("content-length");
  await sendMaterial(machine, { actor: teacher, readingId: begun.readingId });
  const { readings } = await listMaterials(machine, inCourse());
  expect(readings).toMatchObject([{ status: "refused", refusal: { kind: "not_arrived" } }]);
  expect(machine.sentMaterials).toEqual([]);
});

test.each([
  ["song.mp3", 5, "material.format"],
  ["book.pdf", 26 * 1_048_576, "material.too_large"],
  ["book.pdf", 0, "material.empty"],
])("%s of %d bytes is refused before it is sent", async (name, sizeBytes, reason) => {
  const machine = openReading();
  const begun = beginMaterial(machine, { ...inCourse(), name, sizeBytes, replaces: null });
  await expect(begun).rejects.toMatchObject({ reason });
});

test("pasted text is read like a file, and a quote opens the place where it stands", async () => {
  const machine = openReading();
  const text = "# Cells\n\nA cell is small.\n\n## Walls\n\nA wall holds\nthe cell. It is thin.";
  await pasteMaterial(machine, { ...inCourse(), title: "Notes", text, replaces: null });
  await readAll(machine);
  const { materials } = await listMaterials(machine, inCourse());
  const materialId = materials[1]?.id ?? "";
  const opened = await openMaterial(machine, {
    actor: learner,
    materialId,
    page: 1,
    quote: "holds the cell. It is",
  });
  expect(opened.page.blocks[opened.quoted ?? -1]?.text).toBe("A wall holds the cell. It is thin.");
  expect(opened).toMatchObject({ title: "Notes", courseTitle: "Biology" });
});

test.each([
  ["\n---\n\n## **Cells** ##\n\nA cell is small.", "Cells"],
  ["- 細胞は小さい。\n- 壁がある。", "細胞は小さい。"],
])("pasted text without a title is called by its first line", async (text, title) => {
  const machine = openReading();
  await pasteMaterial(machine, { ...inCourse(), title: "", text, replaces: null });
  await readAll(machine);
  expect((await listMaterials(machine, inCourse())).materials[1]?.title).toBe(title);
});

test("a material that came with its course as plain text is opened too", async () => {
  const machine = openReading();
  const opened = await openMaterial(machine, {
    actor: learner,
    materialId: course.materialId,
    page: 1,
    quote: null,
  });
  expect(opened.page.blocks.length).toBeGreaterThan(0);
  const other = await signUp("Other");
  await expect(
    openMaterial(machine, {
      actor: { userId: other.id, role: "learner" },
      materialId: course.materialId,
      page: 1,
      quote: null,
    }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

async function readConcepts(machine: ReadingMachine) {
  return machine.courses.listConcepts([course.id]);
}

test("after a replacement quotes that still stand are kept, the others are marked, and learners hear both", async () => {
  const machine = openReading();
  const [first] = await readConcepts(machine);
  const kept = [...(first?.sentences ?? []), ...(first?.questions ?? [])].map(({ quote }) => quote);
  const [lost = "", ...rest] = kept;
  const before = await env.MEDIA.get(`materials/${course.materialId}.txt`);
  const text = ((await before?.text()) ?? "").replaceAll(lost, "Something else.");
  const data = `# Anew\n\n${text}`;
  await sendFile(machine, {
    ...inCourse(),
    name: "Anew.md",
    data,
    replaces: course.materialId,
  });
  // What stood before is taught until the new one is read.
  expect((await listMaterials(machine, inCourse())).materials[0]?.title).toBe("Reader");
  await readAll(machine);
  const { materials } = await listMaterials(machine, inCourse());
  expect(materials).toHaveLength(1);
  expect(materials[0]).toMatchObject({
    id: course.materialId,
    title: "Anew",
    conceptCount: 2,
    markedCount: 1,
  });
  const concepts = await readConcepts(machine);
  expect(concepts[0]?.lostQuotes).toEqual([lost]);
  expect(concepts[0]?.lostQuotes).not.toEqual(expect.arrayContaining(rest));
  expect(concepts[1]?.lostQuotes).toEqual([]);
  expect(await env.MEDIA.head(`materials/${course.materialId}.txt`)).toBeNull();
});

test("a material that is removed leaves its concepts marked, and nothing of its file", async () => {
  const machine = openReading();
  const readingId = await sendFile(machine, { ...inCourse(), name: "a.md", data: "# A\n\nB c." });
  const reading = await machine.materials.findReading(readingId);
  await readAll(machine);
  const materialId = reading?.materialId ?? "";
  await removeMaterial(machine, { actor: teacher, materialId });
  await removeMaterial(machine, { actor: teacher, materialId: course.materialId });
  expect((await listMaterials(machine, inCourse())).materials).toEqual([]);
  expect(await machine.courses.listMaterials([course.id])).toEqual([]);
  const marked = await readConcepts(machine);
  expect(marked.every(({ lostQuotes }) => lostQuotes.length > 0)).toBe(true);
  const { folder } = readingKeys({ id: readingId, materialId });
  expect((await machine.media.list(folder)).objects).toEqual([]);
  await expect(
    openMaterial(machine, { actor: learner, materialId, page: 1, quote: null }),
  ).rejects.toMatchObject({ reason: "material.not_found" });
});

test("what is removed here but stands in another material belongs to that one", async () => {
  const machine = openReading();
  const whole = (await (await env.MEDIA.get(`materials/${course.materialId}.txt`))?.text()) ?? "";
  await pasteMaterial(machine, { ...inCourse(), title: "Copy", text: whole, replaces: null });
  await readAll(machine);
  await removeMaterial(machine, { actor: teacher, materialId: course.materialId });
  const { materials } = await listMaterials(machine, inCourse());
  expect(materials).toMatchObject([{ title: "Copy", conceptCount: 2, markedCount: 0 }]);
});

function deliver(readingId: string) {
  const answers: string[] = [];
  return {
    answers,
    id: "message",
    body: { readingId },
    attempts: 1,
    ack: () => void answers.push("ack"),
    retry: () => void answers.push("retry"),
  };
}

test("a message is tried again for a fault of ours, and given up in the end, which the page says", async () => {
  const machine = openReading();
  const readingId = await sendFile(machine, { ...inCourse(), name: "a.md", data: "# A\n\nB c." });
  const broken = {
    ...machine,
    documents: { ...machine.documents, open: () => Promise.reject(new Error("Away.")) },
  };
  const message = deliver(readingId);
  await handleMaterialBatch(broken, { messages: [message] });
  expect(message.answers).toEqual(["retry"]);
  await handleFailedMaterials(machine, { queue: "materials-dead", messages: [message] });
  const { readings } = await listMaterials(machine, inCourse());
  expect(readings).toMatchObject([{ status: "refused", refusal: { kind: "gave_up" } }]);
  await sendMaterial(machine, { actor: teacher, readingId });
  const again = deliver(readingId);
  await handleMaterialBatch(machine, { messages: [again] });
  expect(again.answers).toEqual(["ack"]);
  expect((await listMaterials(machine, inCourse())).materials).toHaveLength(2);
});

test("a file whose bytes never came is forgotten after a week", async () => {
  const machine = openReading();
  await beginMaterial(machine, { ...inCourse(), name: "a.txt", sizeBytes: 5, replaces: null });
  machine.pass(8 * 86_400_000);
  expect((await sweepReadings(machine)).readingsForgotten).toBeGreaterThan(0);
  expect((await listMaterials(machine, inCourse())).readings).toEqual([]);
});
