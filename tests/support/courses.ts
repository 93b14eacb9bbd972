import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";

const NOW = 1_790_000_000_000;

/** A course of a teacher with a material and concepts about it, written into the database. */
export async function makeCourse(course: {
  title: string;
  teacherId: string;
  concepts?: number;
  isListed?: boolean;
}): Promise<{ id: string; joinCode: string; conceptIds: string[]; materialId: string }> {
  const id = uuidSource.next();
  const materialId = uuidSource.next();
  const joinCode = id.slice(-8).toUpperCase();
  const texts = Array.from({ length: course.concepts ?? 12 }, (_, index) =>
    conceptText(index, joinCode),
  );
  const textKey = `materials/${materialId}.txt`;
  await env.MEDIA.put(
    textKey,
    texts.flatMap(({ sentences, answer }) => [...sentences, answer]).join(" "),
  );
  const conceptIds = texts.map(() => uuidSource.next());
  await env.DB.batch([
    env.DB.prepare(
      `insert into courses (id, title, description, level, language, teacher_id, join_code, is_listed, created_at, updated_at)
       values (?, ?, 'A course for tests.', 'beginner', 'en', ?, ?, ?, ?, ?)`,
    ).bind(
      id,
      course.title,
      course.teacherId,
      joinCode,
      course.isListed === false ? 0 : 1,
      NOW,
      NOW,
    ),
    env.DB.prepare(
      `insert into materials (id, course_id, title, media_type, text_key, size_bytes, created_at, updated_at)
       values (?, ?, 'Reader', 'text/markdown', ?, 1000, ?, ?)`,
    ).bind(materialId, id, textKey, NOW, NOW),
    ...texts.map((text, index) =>
      env.DB.prepare(
        `insert into concepts (id, course_id, material_id, position, term, spoken, sentences, questions, created_at, updated_at)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ).bind(
        conceptIds[index] ?? "",
        id,
        materialId,
        index,
        text.term,
        text.term.toLowerCase(),
        JSON.stringify(listSentences(text)),
        JSON.stringify(listQuestions(text)),
        NOW,
        NOW,
      ),
    ),
  ]);
  return { id, joinCode, conceptIds, materialId };
}

export type MadeCourse = Awaited<ReturnType<typeof makeCourse>>;

/** The first concept of a course in other words. */
export function editOf({ id, joinCode, conceptIds }: MadeCourse) {
  const [quote = ""] = conceptText(0, joinCode).sentences;
  return {
    courseId: id,
    conceptId: conceptIds[0] ?? "",
    term: "Tide",
    spoken: "tides",
    sentences: [{ at: 0, part: "definition" as const, text: "It rises.", quote }],
    questions: [],
  };
}

/** A file with one more concept, which quotes the course's material. */
export function writeNewConcept({ joinCode }: Pick<MadeCourse, "joinCode">, term: string): string {
  const [quote = ""] = conceptText(0, joinCode).sentences;
  return `term,part,text,quote\n${term},definition,It rises.,"${quote}"\n`;
}

/** Two of its concepts, to be linked. */
export function endsOf({ id, conceptIds: [toId = "", fromId = ""] }: MadeCourse) {
  return { courseId: id, fromId, toId };
}

/** A concept that a material suggests, as it waits for a teacher. */
export async function addProposal(course: { id: string; materialId: string }): Promise<string> {
  const id = uuidSource.next();
  const quote = "A tide is a wave.";
  const asked = { kind: "recall", question: "What is a tide?", answer: quote, quote, from: [1] };
  const body = {
    term: "Tide",
    spoken: "tides",
    sentences: [{ part: "definition", text: quote, quote, from: [1] }],
    questions: [{ ...asked, accepted: [], keyTerms: [], choices: [] }],
    keyTerms: [],
    place: { page: 1, block: 0, heading: null },
    passage: quote,
    missing: [],
  };
  await env.DB.prepare(
    `insert into concept_proposals (id, course_id, material_id, position, body, state, created_at, updated_at)
     values (?, ?, ?, 0, ?, 'proposed', ?, ?)`,
  )
    .bind(id, course.id, course.materialId, JSON.stringify(body), NOW, NOW)
    .run();
  return id;
}

/** A run that is to read the material of a course for concepts. */
export async function makeProposalRun(course: { id: string; materialId: string }): Promise<void> {
  await env.DB.prepare(
    `insert into proposal_runs (id, course_id, material_id, status, created_at, updated_at)
     values (?, ?, ?, 'running', ?, ?)`,
  )
    .bind(uuidSource.next(), course.id, course.materialId, NOW, NOW)
    .run();
}

export async function enroll(userId: string, courseId: string): Promise<void> {
  await env.DB.prepare(
    "insert into enrollments (id, user_id, course_id, created_at, updated_at) values (?, ?, ?, ?, ?)",
  )
    .bind(uuidSource.next(), userId, courseId, NOW, NOW)
    .run();
}

const PARTS = ["definition", "mechanism", "picture", "pitfall"];

function listSentences({ sentences }: ReturnType<typeof conceptText>) {
  return sentences.map((text, at) => ({ part: PARTS[at], text, quote: text }));
}

function listQuestions({ question, answer }: ReturnType<typeof conceptText>) {
  const rest = { accepted: [], keyTerms: [], choices: [] };
  return [{ kind: "recall", question, answer, ...rest, quote: answer }];
}

/** A lesson of the concept in the library, as a writer left it. */
export async function makeLesson(conceptId: string): Promise<string> {
  const id = uuidSource.next();
  const said = (name: string) => ({
    id: `${conceptId}.${name}`,
    text: `The ${name}.`,
    claim: null,
  });
  const body = {
    language: "en",
    term: "Idea",
    spoken: "idea",
    lesson: [said("lesson1"), said("lesson2")],
    questions: [
      {
        kind: "recall",
        question: [said("recall.question")],
        answer: [said("recall.answer")],
        accepted: [],
        keyTerms: [],
        choices: [],
      },
    ],
  };
  await env.DB.batch([
    env.DB.prepare(
      `insert into lessons (id, concept_id, level, variant, version, writer, created_at, updated_at)
       values (?, ?, 'beginner', 'teach', 1, 'template', ?, ?)`,
    ).bind(id, conceptId, NOW, NOW),
    env.DB.prepare(
      `insert into lesson_texts (id, lesson_id, language, body, created_at, updated_at)
       values (?, ?, 'en', ?, ?, ?)`,
    ).bind(uuidSource.next(), id, JSON.stringify(body), NOW, NOW),
  ]);
  return id;
}

// The code makes the texts this course's own, so that none of them was spoken for another one.
function conceptText(index: number, code: string) {
  const thing = `idea ${code} number ${index + 1}`;
  return {
    term: `Idea ${index + 1}`,
    question: `What does ${thing} say about the things that it describes?`,
    answer: `It says that ${thing} names one thing clearly, so that two people who use it mean the same.`,
    sentences: [
      `A course gives ${thing} a name, because what has a name can be spoken about by everybody.`,
      `Whoever knows ${thing} can look at a problem and say at once which part of it is the hard one.`,
      `Think of ${thing} as a label on a box, which saves you from opening every box in the room.`,
      `A common mistake is to learn ${thing} by heart without ever using it on something real.`,
    ],
  };
}

/** A file of five bytes that has come, and waits to be read. */
export async function makeReading(
  courseId: string,
): Promise<{ readingId: string; materialId: string }> {
  const [id, materialId] = [uuidSource.next(), uuidSource.next()];
  await env.MEDIA.put(`materials/${materialId}/${id}/original`, "Cells");
  await env.DB.prepare(
    `insert into material_readings (id, course_id, material_id, is_replacement, title, format, size_bytes, status, created_at, updated_at)
     values (?, ?, ?, 0, 'Cells', 'markdown', 5, 'uploading', ?, ?)`,
  )
    .bind(id, courseId, materialId, NOW, NOW)
    .run();
  return { readingId: id, materialId };
}

/** A further material of a course, which nothing is taught from. */
export async function makeMaterial(courseId: string): Promise<string> {
  const id = uuidSource.next();
  const textKey = `materials/${id}.txt`;
  await env.MEDIA.put(textKey, "A cell is small.");
  await env.DB.prepare(
    `insert into materials (id, course_id, title, media_type, text_key, size_bytes, created_at, updated_at)
     values (?, ?, 'Notes', 'text/markdown', ?, 16, ?, ?)`,
  )
    .bind(id, courseId, textKey, NOW, NOW)
    .run();
  return id;
}
