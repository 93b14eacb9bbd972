import { type DemoCourse, readDemoCourses } from "@learnlab/demo";
import { createTemplateWriter, type Language, LANGUAGES } from "@learnlab/domain";

export type Pieces = Record<Language, string[]>;

/** More than a minute of speech in every language: a Japanese or Korean sign takes twice as long. */
const enoughCharacters: Record<Language, number> = {
  en: 2_000,
  ja: 1_000,
  es: 2_000,
  fr: 2_000,
  de: 2_000,
  it: 2_000,
  pt: 2_000,
  ru: 2_000,
  ko: 1_000,
};

interface ConceptTexts {
  key: string;
  quote: string;
  texts: {
    language: Language;
    term: string;
    question: string;
    answer: string;
    explanation: string[];
  }[];
}

/**
 * Lessons, questions and answers of the demo's courses by turns, each as the one text in which an
 * episode has it spoken, until there is enough; the same concepts in every language.
 */
export async function writePieces(): Promise<Pieces> {
  const concepts = takeTurns(readDemoCourses().map(listConcepts));
  const pieces: Pieces = { en: [], ja: [], es: [], fr: [], de: [], it: [], pt: [], ru: [], ko: [] };
  for (const concept of concepts) {
    if (LANGUAGES.every((language) => isEnough(pieces, language))) break;
    await addLesson(pieces, concept);
  }
  return pieces;
}

export function countCharacters(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Array.from(text).length, 0);
}

function isEnough(pieces: Pieces, language: Language): boolean {
  return countCharacters(pieces[language]) >= enoughCharacters[language];
}

async function addLesson(pieces: Pieces, concept: ConceptTexts): Promise<void> {
  const { key: conceptId, quote, texts } = concept;
  const lesson = await createTemplateWriter().writeLesson(
    {
      concept: {
        conceptId,
        courseLanguage: "en",
        quote,
        explanationQuotes: [],
        excerpt: quote,
        proof: { quotes: [quote], material: quote },
        texts,
      },
      level: "intermediate",
      variant: "teach",
      languages: [...LANGUAGES],
    },
    { timeoutMs: 1_000, repair: null },
  );
  for (const text of lesson.texts) {
    if (isEnough(pieces, text.language)) continue;
    const segments = [text.lesson, text.question, text.answer];
    const spoken = segments.map((sentences) => sentences.map((one) => one.text).join(" "));
    pieces[text.language].push(...spoken);
  }
}

/** The concepts of a course that are there in all languages. */
function listConcepts(course: DemoCourse): ConceptTexts[] {
  return course.concepts
    .map(({ key, quote, term, question, answer, explanation }) => ({
      key,
      quote,
      texts: [
        {
          language: course.language,
          term,
          question,
          answer,
          explanation: explanation.map(({ text }) => text),
        },
        ...course.texts
          .filter((other) => other.key === key)
          .map(({ language, text }) => ({ language, ...text })),
      ],
    }))
    .filter(({ texts }) => texts.length === LANGUAGES.length);
}

function takeTurns<TItem>(lists: readonly (readonly TItem[])[]): TItem[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}
