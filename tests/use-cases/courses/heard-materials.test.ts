import {
  createCourse,
  decideProposals,
  listProposals,
  pasteMaterial,
  proposeConcepts,
  readMaterial,
  readScript,
} from "@learnlab/domain";
import { expect, test } from "vitest";

import { enroll } from "../../support/courses.ts";
import { writeSeaBook, writeSeaPage } from "../../support/documents/sea-book.ts";
import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { sendFile } from "../../support/materials.ts";
import { signUp } from "../../support/people.ts";

function openReading() {
  const sentMaterials: string[] = [];
  const send = async (id: string) => void sentMaterials.push(id);
  const sendRun = () => Promise.reject(new Error("Nobody asked for proposals."));
  return { ...openMachine(), sentMaterials, materialQueue: { send, sendRun } };
}

async function openCourse(name: string) {
  const machine = openReading();
  const grace = await signUp(name, "teacher");
  const actor = { userId: grace.id, role: "teacher" as const };
  const facts = { title: "The sea", description: "", isListed: false };
  const about = { actor, language: "en", level: "beginner" } as const;
  const course = await createCourse(machine, { ...facts, ...about });
  return { machine, about: { actor, courseId: course.id } };
}

type Opened = Awaited<ReturnType<typeof openCourse>>;

/** Reads what was sent, and answers what it suggests. */
async function findProposals({ machine, about }: Opened) {
  for (const readingId of machine.sentMaterials) await readMaterial(machine, { readingId });
  const [{ id: materialId } = { id: "" }] = await listProposals(machine, about);
  await proposeConcepts(machine, { ...about, materialId });
  const [material] = await listProposals(machine, about);
  return material?.proposals ?? [];
}

test("a PDF of 30 pages suggests what its chapters are about, in their order", async () => {
  const opened = await openCourse("Grace of the book");
  await sendFile(opened.machine, { ...opened.about, name: "Sea.pdf", data: writeSeaBook() });
  const proposals = await findProposals(opened);
  expect(proposals.length).toBeGreaterThan(8);
  expect(proposals[0]).toMatchObject({ term: "Tide", place: { page: 1 } });
  const pages = proposals.map(({ place }) => place.page);
  expect(pages).toEqual(pages.toSorted((one, other) => one - other));
});

test.each([
  { many: "three", count: 3 },
  { many: "five", count: 5 },
])(
  "of a pasted page, $many short concepts are heard, in an episode as long as they are",
  async ({ many, count }) => {
    const opened = await openCourse(`Grace of ${many}`);
    const { machine, about } = opened;
    await pasteMaterial(machine, { ...about, title: "", text: writeSeaPage(), replaces: null });
    const proposals = await findProposals(opened);
    const ids = proposals.slice(0, count).map(({ id }) => id);
    await decideProposals(machine, { ...about, ids, decision: "approve" });

    const noor = await signUp(`Noor of ${many}`);
    await enroll(noor.id, about.courseId);
    const episodeId = await makePending(machine, { userId: noor.id });
    expect(await deliver(machine, { episodeId })).toBe("ack");
    const document = await readScript(machine, {
      actor: { userId: noor.id, role: "learner" },
      episodeId,
    });
    const lessons = document.script.tracks[0]?.segments.filter(({ kind }) => kind === "lesson");
    expect(lessons).toHaveLength(count);
  },
);
