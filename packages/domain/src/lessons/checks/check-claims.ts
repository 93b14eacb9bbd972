import type { Sentence } from "../../episodes/index.ts";
import {
  type Cited,
  describeDoubt,
  type Doubt,
  findDoubt,
  findDoubtfulFact,
  findDoubtfulName,
} from "../claims/find-doubt.ts";
import type { Lesson, LessonText } from "../lesson.ts";
import { joinSentences } from "../list-sentences.ts";
import type { ConceptSource } from "../script-writer.ts";

/**
 * The claims of a lesson that their cited sentences do not support, as sentences for the repair. Teachers
 * answer for their own words, and questions claim nothing.
 */
export function findUntrueClaims({ texts }: Lesson, concept: ConceptSource): string[] {
  return texts.flatMap((text) => findInText(text, concept));
}

/** Unknown names in questions; an invented example may have names and numbers of its own. */
export function findStrangeQuestions({ texts }: Lesson, concept: ConceptSource): string[] {
  return texts.flatMap(({ language, questions }) => {
    const around = { language, quotesLanguage: concept.courseLanguage, names: listNames(concept) };
    return questions
      .filter(({ kind }) => kind !== "apply")
      .flatMap(({ question }) => question)
      .flatMap(({ text }) => {
        const doubt = findDoubtfulName({ ...around, text, quotes: [] });
        return doubt === null ? [] : [describeDoubt(text, doubt)];
      });
  });
}

function findInText(text: LessonText, concept: ConceptSource): string[] {
  const { language } = text;
  const around = { language, quotesLanguage: concept.courseLanguage, names: listNames(concept) };
  const doubts = [
    ...text.lesson.map((sentence) => doubtSentence(sentence, { around, concept, known: "" })),
    ...text.questions.flatMap(({ question, answer }) =>
      // An example's numbers belong to the question.
      answer.map((said) =>
        doubtSentence(said, { around, concept, known: joinSentences(question) }),
      ),
    ),
  ];
  return doubts.flatMap((doubt) => doubt ?? []);
}

interface Around {
  around: Pick<Cited, "language" | "quotesLanguage" | "names">;
  concept: ConceptSource;
  known: string;
}

function doubtSentence(
  { text, claim }: Sentence,
  { around, concept, known }: Around,
): string | null {
  if (claim?.basis === "teacher") return null;
  const cited = { ...around, text, known, quotes: claim?.quotes ?? concept.evidence };
  const doubt: Doubt | null = claim === null ? findDoubtfulFact(cited) : findDoubt(cited);
  return doubt === null ? null : describeDoubt(text, doubt);
}

/** The concept's whole material: nothing in it counts as invented. */
function listNames({ evidence, texts }: ConceptSource): string {
  const own = texts.flatMap(({ term, spoken, sentences }) => [term, spoken, ...sentences]);
  return [...evidence, ...own].join("\n");
}
