import type { Proposal } from "@learnlab/domain";

/** A concept as the built-in extractor proposes it. */
export function describeProposal(term: string): Proposal {
  const quote = `A ${term} is a thing.`;
  return {
    term,
    spoken: `${term}s`,
    basis: "extracted",
    links: [],
    sentences: [{ part: "definition", text: quote, quote, from: [1] }],
    questions: [
      {
        kind: "recall",
        question: `What is a ${term}?`,
        answer: quote,
        accepted: [],
        keyTerms: ["thing"],
        choices: [],
        quote,
        from: [1],
      },
    ],
    keyTerms: ["thing"],
    place: { page: 1, block: 0, heading: null },
    passage: quote,
    missing: ["why", "apply"],
  };
}
