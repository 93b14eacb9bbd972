import { readFileSync } from "node:fs";

import type { Concept, ConceptText, CourseStore, GenerationDeps, Lesson } from "@learnlab/domain";
import { createMemoryMediaStore, createTemplateWriter, LANGUAGES } from "@learnlab/domain";

const content = new URL("../../packages/demo/content/", import.meta.url);
const SLUGS = ["django-fundamentals", "database-design"];

interface ConceptFile {
  key: string;
  term: string;
  question: string;
  answer: string;
  explanation: { text: string; quote: string }[];
  quote: string;
}

function readJson<TFile>(slug: string, name: string): TFile {
  return JSON.parse(readFileSync(new URL(`${slug}/${name}`, content), "utf8"));
}

/** The demo's courses as use cases see them, without a database. */
export function readDemoCourses() {
  const courses = SLUGS.map((slug) => {
    const { title, level } = readJson<{ title: string; level: "beginner" }>(slug, "course.json");
    return {
      id: slug,
      title,
      level,
      description: "",
      language: "en" as const,
      teacherId: "teacher",
      teacherName: "Teacher",
      joinCode: slug,
      isListed: true,
      conceptCount: 0,
    };
  });
  const concepts = SLUGS.flatMap((slug) =>
    readJson<ConceptFile[]>(slug, "concepts.json").map(({ key, ...rest }, position): Concept => ({
      id: `${slug}/${key}`,
      courseId: slug,
      materialId: slug,
      position,
      ...rest,
    })),
  );
  const texts = SLUGS.flatMap((slug) =>
    LANGUAGES.filter((language) => language !== "en").flatMap((language) =>
      Object.entries(
        readJson<Record<string, Omit<ConceptText, "conceptId" | "language">>>(
          slug,
          `texts.${language}.json`,
        ),
      ).map(([key, text]): ConceptText => ({ conceptId: `${slug}/${key}`, language, ...text })),
    ),
  );
  return { courses, concepts, texts };
}

/** What makeScript needs, on the demo's content; lessons are kept in memory. */
export async function openDemoDeps(): Promise<GenerationDeps> {
  const demo = readDemoCourses();
  const media = createMemoryMediaStore({ now: () => 0 });
  for (const slug of SLUGS) {
    const text = readFileSync(new URL(`${slug}/material.md`, content), "utf8");
    await media.putText(`materials/${slug}.txt`, text, { contentType: "text/plain" });
  }
  const kept: Lesson[] = [];
  const courses = {
    listEnrolled: async () => demo.courses,
    listConcepts: async (ids: string[]) =>
      demo.concepts.filter(({ courseId }) => ids.includes(courseId)),
    listConceptTexts: async (ids: string[], languages: string[]) =>
      demo.texts.filter(
        ({ conceptId, language }) => ids.includes(conceptId) && languages.includes(language),
      ),
    listMaterials: async () =>
      SLUGS.map((id) => ({ id, courseId: id, title: id, textKey: `materials/${id}.txt` })),
  } as unknown as CourseStore;
  return {
    courses,
    media,
    writers: [createTemplateWriter()],
    lessons: {
      find: async () => [],
      save: async (lesson: Lesson) => void kept.push(lesson),
    },
    ids: { next: () => "id" },
    clock: { now: () => 0 },
    speechSettings: { engine: "neural", sampleRate: 44_100, wordMarks: true },
  } as unknown as GenerationDeps;
}
