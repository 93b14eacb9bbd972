import type { SentencePart } from "../../courses/index.ts";
import type { LessonVariant, Sentence } from "../../episodes/index.ts";
import type { Lesson, LessonQuestion, LessonText } from "../lesson.ts";
import type { LessonRequest, SourceText } from "../script-writer.ts";

/** Fewer sentences hardly teach a concept. */
const FEWEST_SENTENCES = 2;

type Level = LessonRequest["level"];

/**
 * Which sentences are said at which level: the first hearing leaves something for the second, and experts
 * need no picture.
 */
const TAUGHT: Record<Level, SentencePart[]> = {
  beginner: ["definition", "picture", "mechanism"],
  intermediate: ["definition", "picture", "mechanism", "pitfall"],
  advanced: ["definition", "mechanism", "pitfall"],
};
const REMINDED: SentencePart[] = ["definition", "pitfall"];
const AGAIN: SentencePart[] = ["definition", "example", "pitfall"];

/** A lesson with its questions from a concept, the same for every learner of the course. */
export function writeTemplateLesson(request: LessonRequest): Lesson {
  const { concept, level, variant, languages } = request;
  const wanted = new Set([concept.courseLanguage, ...languages]);
  const texts = concept.texts
    .filter(({ language }) => wanted.has(language))
    .map((text) => writeText(request, text));
  const origin = { writer: "template", model: null, promptVersion: null };
  return { ...origin, conceptId: concept.conceptId, level, variant, texts };
}

function writeText({ concept, level, variant }: LessonRequest, text: SourceText): LessonText {
  const { conceptId } = concept;
  const claim = (id: string, said: string, quote: string): Sentence => ({
    id: `${conceptId}.${id}`,
    text: said,
    // Teachers write concepts sentence by sentence, each with its quote.
    claim: { conceptId, quotes: [quote], basis: "teacher" },
  });
  const parts = concept.sentences.map(({ part }) => part);
  return {
    language: text.language,
    term: text.term,
    spoken: text.spoken,
    lesson: choosePlaces(parts, { level, variant }).map((at) =>
      claim(`lesson${at + 1}`, text.sentences[at] ?? "", concept.sentences[at]?.quote ?? ""),
    ),
    questions: text.questions.map(({ question, answer, ...rest }, at): LessonQuestion => {
      const quote = concept.questions[at]?.quote ?? "";
      const asked = { id: `${conceptId}.${rest.kind}.question`, text: question, claim: null };
      return { ...rest, question: [asked], answer: [claim(`${rest.kind}.answer`, answer, quote)] };
    }),
  };
}

/** The positions of the sentences to say, by their role; all except examples if those are too few. */
function choosePlaces(
  parts: SentencePart[],
  { level, variant }: { level: Level; variant: LessonVariant },
): number[] {
  const wanted = { teach: TAUGHT[level], again: AGAIN, quick: REMINDED }[variant];
  const placesOf = (some: readonly SentencePart[]) =>
    parts.flatMap((part, at) => (some.includes(part) ? [at] : []));
  const chosen = orderByParts(placesOf(wanted), parts, wanted);
  const isLacking = variant === "again" && !parts.includes("example");
  if (chosen.length >= FEWEST_SENTENCES && !isLacking) return chosen;
  return placesOf(["definition", "picture", "mechanism", "pitfall"]);
}

/** The example is last among a concept's sentences, but is said before the pitfall it illustrates. */
function orderByParts(
  places: number[],
  parts: SentencePart[],
  wanted: readonly SentencePart[],
): number[] {
  const rank = (at: number) => wanted.findIndex((part) => part === parts[at]);
  if (!wanted.includes("example")) return places;
  return places.toSorted((one, other) => rank(one) - rank(other) || one - other);
}
