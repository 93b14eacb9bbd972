import { createTemplateWriter, type Lesson, type Proof } from "../../../lessons/index.ts";
import { makeBrief } from "../../../testing/briefs/index.ts";

const ONCE = { timeoutMs: 1_000, repair: null };
export const SENTENCE =
  "An idea that is well explained stays with whoever has heard it at the right time.";
export const MATERIAL = `Reader. ${SENTENCE} ${SENTENCE}`;

const proofOf = (material: string): Proof => ({ quotes: [SENTENCE], material });
/** The same material for each of the concepts. */
export const prove = (material: string) =>
  new Map(Array.from({ length: 5 }, (_, index) => [`concept-${index}`, proofOf(material)]));

/** Lessons by the template, only in English. */
export async function makeLessons(count: number): Promise<Lesson[]> {
  const writer = createTemplateWriter();
  const wanted = Array.from({ length: count }, (_, index) =>
    writer.writeLesson(
      {
        level: "beginner",
        variant: "teach",
        languages: ["en", "ja"],
        concept: {
          conceptId: `concept-${index}`,
          courseLanguage: "en",
          sentences: Array.from({ length: 6 }, () => ({ part: "mechanism", quote: SENTENCE })),
          questions: [{ kind: "recall", quote: SENTENCE }],
          evidence: [SENTENCE],
          proof: proofOf(MATERIAL),
          texts: [
            {
              language: "en",
              term: `Idea ${index}`,
              spoken: `idea ${index}`,
              sentences: Array.from({ length: 6 }, () => SENTENCE),
              questions: [
                {
                  kind: "recall",
                  question: "What stays?",
                  answer: SENTENCE,
                  accepted: [],
                  keyTerms: [],
                  choices: [],
                },
              ],
            },
          ],
        },
      },
      ONCE,
    ),
  );
  return Promise.all(wanted);
}

export const brief = makeBrief({
  languages: ["en", "ja"],
  courses: [
    { id: "one", title: "Optics <b>", language: "en", level: "beginner" },
    { id: "two", title: "Waves & Sound", language: "en", level: "beginner" },
  ],
  concepts: Array.from({ length: 5 }, (_, index) => ({
    conceptId: `concept-${index}`,
    courseId: index % 2 === 0 ? "one" : "two",
    courseTitle: index % 2 === 0 ? "Optics <b>" : "Waves & Sound",
    term: `Idea ${index}`,
    reason: "next",
    variant: "teach",
    percent: null,
  })),
});

/** The request for the frame of these lessons. */
export function describe(lessons: Lesson[]) {
  return {
    brief,
    lessons: lessons.map(({ conceptId, texts }) => ({
      conceptId,
      courseTitle: brief.concepts.find((one) => one.conceptId === conceptId)?.courseTitle ?? "",
      terms: Object.fromEntries(texts.map(({ language, term }) => [language, term])),
      spoken: Object.fromEntries(texts.map(({ language, spoken }) => [language, spoken])),
    })),
  };
}
