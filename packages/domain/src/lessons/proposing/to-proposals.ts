import {
  MISSING_PARTS,
  type MissingPart,
  type Proposal,
  type ProposalPlace,
  type ProposedQuestion,
  type ProposedSentence,
} from "../../courses/proposals/index.ts";
import type { SentencePart } from "../../courses/index.ts";
import type { Sentence } from "../../episodes/index.ts";
import { cutWords } from "../../shared/index.ts";
import type { LessonQuestion } from "../lesson.ts";
import { type DraftConcept, type Drafts, idOf, isOf, textOf } from "./drafts.ts";
import type { PartRequest } from "./part-request.ts";

const LONGEST_PASSAGE = 3_000;
const PARTS: SentencePart[] = ["definition", "picture", "mechanism", "pitfall", "example"];

/** What is kept of drafts, as teachers see it; what is not there is named for a person to write. */
export function toProposals(drafts: Drafts, request: PartRequest): Proposal[] {
  return drafts.concepts.map((concept) => toProposal(concept, drafts, request));
}

function toProposal(concept: DraftConcept, drafts: Drafts, request: PartRequest): Proposal {
  const text = textOf(drafts);
  const own = text.lesson.filter(isOf(concept));
  const asked = text.questions.filter((one) => isOf(concept)({ id: idOf(one) }));
  const sentences = PARTS.flatMap((part) =>
    own
      .filter(({ id }) => id === `${concept.key}.${part}`)
      .map((sentence): ProposedSentence => ({ part, ...quoted(sentence, drafts) })),
  );
  const questions = asked.map((one) => toQuestion(one, drafts));
  const claims = [...own, ...asked.flatMap(({ answer }) => answer)].map(({ claim }) => claim);
  const place = findPlace(sentences[0]?.from[0], request);
  return {
    term: concept.term,
    spoken: concept.spoken,
    basis: claims.every((claim) => claim?.basis === "judged") ? "judged" : "quoted",
    sentences,
    questions,
    links: concept.links.flatMap(({ id, kind, to }) =>
      own
        .filter((sentence) => sentence.id === id)
        .map((sentence) => ({ kind, to, ...quoted(sentence, drafts) })),
    ),
    keyTerms: questions.find(({ kind }) => kind === "recall")?.keyTerms ?? [],
    place,
    passage: readPassage(place, request),
    missing: listMissing(sentences, questions),
  };
}

function quoted({ id, text, claim }: Sentence, { from }: Drafts) {
  return { text, quote: claim?.quotes[0] ?? "", from: from.get(id) ?? [] };
}

function toQuestion(asked: LessonQuestion, drafts: Drafts): ProposedQuestion {
  const [answer, ...accepted] = asked.answer;
  const said = answer === undefined ? { text: "", quote: "", from: [] } : quoted(answer, drafts);
  return {
    kind: asked.kind,
    question: asked.question.map(({ text }) => text).join(" "),
    answer: said.text,
    accepted: accepted.map(({ text }) => text),
    keyTerms: asked.keyTerms,
    choices: [],
    quote: said.quote,
    from: said.from,
  };
}

function findPlace(number: number | undefined, { sentences }: PartRequest): ProposalPlace {
  const found = sentences.find((sentence) => sentence.number === number);
  const { page, block, heading } = found ?? { page: 1, block: 0, heading: null };
  return { page, block, heading };
}

function readPassage({ page, block }: ProposalPlace, { document }: PartRequest): string {
  const found = document.pages.find(({ number }) => number === page);
  return cutWords(found?.blocks[block]?.text ?? "", LONGEST_PASSAGE);
}

function listMissing(
  sentences: readonly ProposedSentence[],
  questions: readonly ProposedQuestion[],
): MissingPart[] {
  const said = new Set<string>(sentences.map(({ part }) => part));
  const asked = new Set<string>(questions.map(({ kind }) => kind));
  const isAccepted = questions.some(({ accepted }) => accepted.length > 0);
  return MISSING_PARTS.filter(
    (part) =>
      part !== "term" && !(part === "accepted" ? isAccepted : said.has(part) || asked.has(part)),
  );
}
