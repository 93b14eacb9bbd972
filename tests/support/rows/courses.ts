import { type Database, schema } from "@learnlab/adapters/d1";

import { nextId } from "../next-id.ts";
import { addUser, SINCE } from "./people.ts";

const stamps = { createdAt: SINCE, updatedAt: SINCE };

export async function addCourse(
  db: Database,
  row: Partial<typeof schema.courses.$inferInsert> = {},
): Promise<string> {
  const id = row.id ?? nextId();
  const teacherId = row.teacherId ?? (await addUser(db, { name: "Grace", role: "teacher" }));
  await db.insert(schema.courses).values({
    id,
    title: "Optics",
    description: "Light.",
    level: "beginner",
    language: "en",
    joinCode: `code of ${id}`,
    isListed: true,
    ...stamps,
    ...row,
    teacherId,
  });
  return id;
}

export async function addMaterial(
  db: Database,
  row: Partial<typeof schema.materials.$inferInsert> & { courseId: string },
): Promise<string> {
  const id = row.id ?? nextId();
  const textKey = `materials/${id}.txt`;
  const known = { id, title: "Reader", mediaType: "text/markdown", textKey, sizeBytes: 1000 };
  await db.insert(schema.materials).values({ ...known, ...stamps, ...row });
  return id;
}

let positions = 0;

export async function addConcept(
  db: Database,
  row: Partial<typeof schema.concepts.$inferInsert> & { courseId: string },
): Promise<string> {
  const id = row.id ?? nextId();
  const materialId = row.materialId ?? (await addMaterial(db, { courseId: row.courseId }));
  positions += 1;
  await db.insert(schema.concepts).values({
    id,
    position: positions,
    term: "Lens",
    spoken: "lenses",
    sentences: [{ part: "definition", text: "A lens bends light.", quote: "bends light" }],
    questions: [
      {
        kind: "recall",
        question: "What does a lens do?",
        answer: "It bends light.",
        accepted: [],
        keyTerms: ["light"],
        choices: [],
        quote: "bends light",
      },
    ],
    ...stamps,
    ...row,
    materialId,
  });
  return id;
}

export async function addConceptText(
  db: Database,
  row: Partial<typeof schema.conceptTexts.$inferInsert> & { conceptId: string; language: string },
): Promise<void> {
  const asked = { question: "Was tut sie?", answer: "Sie bricht das Licht." };
  const recall = { kind: "recall" as const, ...asked, accepted: [], keyTerms: ["Licht"] };
  const texts = {
    term: "Linse",
    spoken: "Linsen",
    sentences: ["Eine Linse bricht das Licht."],
    questions: [{ ...recall, choices: [] }],
  };
  await db.insert(schema.conceptTexts).values({ id: nextId(), ...texts, ...stamps, ...row });
}

export async function addLink(
  db: Database,
  row: Partial<typeof schema.conceptLinks.$inferInsert> & { fromId: string; toId: string },
): Promise<void> {
  await db.insert(schema.conceptLinks).values({
    kind: "same_idea",
    texts: { en: "A lens bends a ray." },
    quotes: { from: "a lens", to: "a ray" },
    ...stamps,
    ...row,
  });
}

export async function addEnrollment(
  db: Database,
  row: Partial<typeof schema.enrollments.$inferInsert> & { userId: string; courseId: string },
): Promise<void> {
  await db.insert(schema.enrollments).values({ id: nextId(), ...stamps, ...row });
}

export async function addScore(
  db: Database,
  row: Partial<typeof schema.quizScores.$inferInsert> & { userId: string; courseId: string },
): Promise<void> {
  const known = { id: nextId(), subject: "Lenses", percent: 50, takenAt: SINCE };
  await db.insert(schema.quizScores).values({ ...known, ...stamps, ...row });
}
