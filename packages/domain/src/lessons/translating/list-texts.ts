import type { ConceptQuestion, ConceptText } from "../../courses/index.ts";

/** What a concept says, without whose words it is. */
export type SaidConcept = Pick<ConceptText, "term" | "spoken" | "questions"> & {
  sentences: readonly { text: string }[];
};

export interface NamedText {
  id: string;
  text: string;
}

/** Every text of a concept that is said in a further language, each under an id of its own. */
export function listTexts({ term, spoken, sentences, questions }: SaidConcept): NamedText[] {
  return [
    { id: "term", text: term },
    { id: "spoken", text: spoken },
    ...name(
      "sentence",
      sentences.map(({ text }) => text),
    ),
    ...questions.flatMap(listOfQuestion),
  ];
}

function listOfQuestion(asked: ConceptQuestion): NamedText[] {
  const { kind, question, answer, accepted, keyTerms, choices } = asked;
  return [
    { id: `${kind}.question`, text: question },
    { id: `${kind}.answer`, text: answer },
    ...name(`${kind}.accepted`, accepted),
    ...name(`${kind}.keyTerm`, keyTerms),
    ...name(`${kind}.choice`, choices),
  ];
}

function name(of: string, texts: readonly string[]): NamedText[] {
  return texts.map((text, at) => ({ id: `${of}${at + 1}`, text }));
}

/** The concept with what is said under each id. */
export function readTexts(
  { sentences, questions }: SaidConcept,
  said: (id: string) => string,
): Pick<ConceptText, "term" | "spoken" | "sentences" | "questions"> {
  const sayAll = (of: string, texts: readonly unknown[]) =>
    texts.map((_, at) => said(`${of}${at + 1}`));
  return {
    term: said("term"),
    spoken: said("spoken"),
    sentences: sayAll("sentence", sentences),
    questions: questions.map(({ kind, accepted, keyTerms, choices }) => ({
      kind,
      question: said(`${kind}.question`),
      answer: said(`${kind}.answer`),
      accepted: sayAll(`${kind}.accepted`, accepted),
      keyTerms: sayAll(`${kind}.keyTerm`, keyTerms),
      choices: sayAll(`${kind}.choice`, choices),
    })),
  };
}
