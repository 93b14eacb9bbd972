import type { ConceptEdit, QuestionKind, TaughtConcept } from "../../../../data/concepts.ts";

type Sentence = ConceptEdit["sentences"][number];
type Question = ConceptEdit["questions"][number];

/** As it stands in the fields: lists are texts of a line for each. */
export interface QuestionDraft extends Omit<Question, "accepted" | "keyTerms" | "choices"> {
  accepted: string;
  keyTerms: string;
  choices: string;
}

export type SentenceDraft = Sentence;

export interface ConceptDraft {
  term: string;
  spoken: string;
  sentences: SentenceDraft[];
  questions: QuestionDraft[];
}

export function makeDraft({ term, spoken, sentences, questions }: TaughtConcept): ConceptDraft {
  return {
    term,
    spoken,
    sentences: sentences.map((sentence, at) => ({ ...sentence, at })),
    questions: questions.map((question, at) => ({
      ...question,
      at,
      accepted: question.accepted.join("\n"),
      keyTerms: question.keyTerms.join("\n"),
      choices: question.choices.join("\n"),
    })),
  };
}

export function readDraft(draft: ConceptDraft): Omit<ConceptEdit, "courseId" | "conceptId"> {
  return {
    ...draft,
    sentences: draft.sentences.map((sentence) => ({ ...sentence })),
    questions: draft.questions.map((question) => ({
      ...question,
      accepted: listLines(question.accepted),
      keyTerms: listLines(question.keyTerms),
      choices: listLines(question.choices),
    })),
  };
}

/** Borne out by what the definition quotes, until other words are named. */
export function newSentence(concept: TaughtConcept): SentenceDraft {
  return { at: null, part: "mechanism", text: "", quote: firstQuote(concept) };
}

export function newQuestion(kind: QuestionKind, concept: TaughtConcept): QuestionDraft {
  const empty = { question: "", answer: "", accepted: "", keyTerms: "", choices: "" };
  return { at: null, kind, ...empty, quote: firstQuote(concept) };
}

function firstQuote({ sentences }: TaughtConcept): string {
  return sentences[0]?.quote ?? "";
}

function listLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
