import type { NumberedSentence } from "../../courses/proposals/index.ts";
import { foldName } from "../../courses/proposals/index.ts";
import type { Authorship, Claim, Sentence } from "../../episodes/index.ts";
import { cleanText, foldQuote } from "../../shared/index.ts";
import { tidyText } from "../fold-text.ts";
import { LONGEST_SENTENCE } from "../sentence-limit.ts";
import { numberEvidence } from "../writing/number-evidence.ts";
import type { ConceptAnswer } from "./concept-answer.ts";
import type { DraftConcept, Drafts } from "./drafts.ts";
import { type PartRequest, toSource } from "./part-request.ts";

type Concept = ConceptAnswer["concepts"][number];
type Said = Concept["definition"];

const PARTS = ["definition", "picture", "mechanism", "pitfall", "example"] as const;

/** The drafts out of a model's answer, each with the material's words that its sentences rest on. */
export function readConcepts(
  request: PartRequest,
  { concepts }: ConceptAnswer,
  author: Authorship,
): Drafts {
  const known = new Set(request.known.map(foldName));
  const fresh = concepts.filter(({ term }) => {
    const name = foldName(term);
    return known.has(name) ? false : known.add(name) !== undefined;
  });
  const from = new Map<string, number[]>();
  const read = fresh.map((concept, at) => readConcept(concept, `c${at + 1}`, { request, from }));
  return {
    concepts: read.map(({ draft }) => draft),
    from,
    isRepaired: false,
    lesson: {
      ...author,
      conceptId: "",
      level: "beginner",
      variant: "teach",
      texts: [
        {
          language: request.language,
          term: "",
          spoken: "",
          lesson: read.flatMap(({ sentences }) => sentences),
          questions: read.flatMap(({ questions }) => questions),
        },
      ],
    },
  };
}

interface Around {
  request: PartRequest;
  from: Map<string, number[]>;
}

function readConcept(concept: Concept, key: string, around: Around) {
  const say = (name: string, { text, restsOn }: Said): Sentence => {
    const id = `${key}.${name}`;
    const cited = citeRun(around.request, restsOn);
    around.from.set(
      id,
      cited.map(({ number }) => number),
    );
    return { id, text: clean(text), claim: claimOf(cited) };
  };
  const links = concept.links.map(({ kind, to }, at) => ({
    id: `${key}.link${at + 1}`,
    kind,
    to: clean(to),
  }));
  const draft: DraftConcept = {
    key,
    term: clean(concept.term),
    spoken: clean(concept.spoken),
    links,
  };
  const parts = PARTS.flatMap((part) => {
    const said = concept[part];
    return said === null ? [] : [say(part, said)];
  });
  const linked = concept.links.map(({ sentence }, at) => say(`link${at + 1}`, sentence));
  return {
    draft,
    sentences: [...parts, ...linked],
    questions: concept.questions.map(({ kind, question, answer, accepted, keyTerms }) => ({
      kind,
      question: [{ id: `${key}.${kind}.question`, text: clean(question), claim: null }],
      answer: [answer, ...accepted.map((text) => ({ ...answer, text }))].map((said, at) =>
        say(`${kind}.answer${at + 1}`, said),
      ),
      accepted: [],
      keyTerms: keyTerms.map(clean),
      choices: [],
    })),
  };
}

function clean(text: string): string {
  return cleanText(tidyText(text), LONGEST_SENTENCE);
}

/** The cited sentences from the first one on, as far as they stand next to each other: a quote is one passage. */
function citeRun(request: PartRequest, ids: string[]): NumberedSentence[] {
  const evidence = numberEvidence(toSource(request));
  const cited = request.sentences.filter((_, at) => ids.includes(evidence[at]?.id ?? ""));
  const run = cited.slice(0, 1);
  for (const sentence of cited.slice(1)) {
    const isNext = sentence.number === (run.at(-1)?.number ?? 0) + 1;
    if (!isNext || !request.material.includes(foldQuote(joinTexts([...run, sentence])))) break;
    run.push(sentence);
  }
  return run;
}

function claimOf(cited: NumberedSentence[]): Claim | null {
  const quote = joinTexts(cited);
  return quote === "" ? null : { conceptId: "", quotes: [quote], basis: "quoted" };
}

function joinTexts(sentences: NumberedSentence[]): string {
  return sentences.map(({ text }) => text).join(" ");
}
