import { type DemoCourse, readDemoCourses } from "@learnlab/demo";
import { createTemplateWriter, type Language, LANGUAGES } from "@learnlab/domain";

export type Pieces = Record<Language, string[]>;

/** More than a minute of speech in every language: a Japanese or Korean character takes twice as long. */
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

type Source = Parameters<ReturnType<typeof createTemplateWriter>["writeLesson"]>[0]["concept"];

interface ConceptTexts extends Pick<Source, "texts"> {
  key: string;
  sentences: (Source["sentences"][number] & { text: string })[];
  questions: Source["questions"];
}

/**
 * Takes lessons, questions and answers of the demo's courses in turn, each as the one text that an episode
 * speaks, until there is enough; the same concepts in every language.
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
  const { key: conceptId, sentences, questions, texts } = concept;
  const quotes = [...sentences, ...questions].map(({ quote }) => quote);
  const lesson = await createTemplateWriter().writeLesson(
    {
      concept: {
        conceptId,
        courseLanguage: "en",
        sentences,
        questions,
        evidence: quotes,
        proof: { quotes, material: quotes.join(" ") },
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
    const asked = text.questions.flatMap(({ question, answer }) => [question, answer]);
    const spoken = [text.lesson, ...asked].map((said) => said.map((one) => one.text).join(" "));
    pieces[text.language].push(...spoken);
  }
}

/** The concepts of a course that exist in all languages. */
function listConcepts(course: DemoCourse): ConceptTexts[] {
  return course.concepts
    .map(({ key, term, spoken, sentences, questions }) => ({
      key,
      sentences,
      questions,
      texts: [
        {
          language: course.language,
          term,
          spoken,
          sentences: sentences.map(({ text }) => text),
          questions,
        },
        ...course.texts.filter((other) => other.key === key),
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
