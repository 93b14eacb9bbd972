import type { Language } from "../../languages/index.ts";
import type { MaterialDocument } from "../materials/index.ts";
import { type Candidate, foldTerm, type Reading } from "./candidate.ts";
import { describeProposal } from "./describe-proposal.ts";
import { findAsked } from "./find-asked.ts";
import { findDefined } from "./find-defined.ts";
import { countWords } from "./count-words.ts";
import { findListed } from "./find-listed.ts";
import { findTitled } from "./find-titled.ts";
import { readSections, type Section } from "./read-passages.ts";
import { countTerms } from "./text-facts.ts";
import type { Proposal } from "./types.ts";
import { ENOUGH, weighCandidate } from "./weigh-candidate.ts";
import { PROPOSAL_WORDS } from "./words/index.ts";

/** Per thousand words. */
export const MOST_PROPOSALS = 10;

/** A short page may have at least this many. */
const FEWEST_KEPT = 5;

interface Weighed {
  candidate: Candidate;
  weight: number;
}

/**
 * Finds the concepts that a material explains without a model, by the form of its sentences, headings,
 * lists and tables: always the same for the same text, in order. It quotes what the material says and names
 * what is missing.
 */
export function extractProposals(document: MaterialDocument, language: Language): Proposal[] {
  const reading = { language, words: PROPOSAL_WORDS[language] };
  const sections = readSections(document, reading);
  const candidates = sections.flatMap((section) => findCandidates(section, reading));
  const countOf = countTerms(candidates, sections, reading);
  const weighed = candidates
    .map((candidate) => ({
      candidate,
      weight: weighCandidate(candidate, countOf(candidate), reading),
    }))
    .filter(({ weight }) => weight >= ENOUGH);
  const kept = keepBest(mergeAlike(weighed, reading), countAll(sections, reading));
  const defining = new Set(
    kept.flatMap(({ definition }) => definition.map(({ number }) => number)),
  );
  return kept.map((candidate) => describeProposal(candidate, { defining, reading }));
}

function findCandidates(section: Section, reading: Reading): Candidate[] {
  return [
    ...findAsked(section, reading),
    ...findTitled(section, reading),
    ...section.passages.flatMap((passage) => [
      ...findListed(passage, section, reading),
      ...findDefined(passage, section, reading),
    ]),
  ];
}

/** Keeps one candidate per name, and one of those in the same sentence whose names contain each other. */
function mergeAlike(weighed: Weighed[], reading: Reading): Weighed[] {
  const kept: (Weighed & { key: string })[] = [];
  for (const one of weighed.toSorted((a, b) => b.weight - a.weight)) {
    const key = foldTerm(one.candidate.term, reading);
    const isAlike = kept.some(
      (other) =>
        other.key === key ||
        (isWithin(other.key, key) && sharesSentence(other.candidate, one.candidate)),
    );
    if (!isAlike) kept.push({ ...one, key });
  }
  return kept;
}

function isWithin(one: string, other: string): boolean {
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}

function sharesSentence(one: Candidate, other: Candidate): boolean {
  return one.definition.some(({ number }) =>
    other.definition.some((that) => that.number === number),
  );
}

function keepBest(weighed: Weighed[], words: number): Candidate[] {
  const most = Math.max(FEWEST_KEPT, Math.ceil((words * MOST_PROPOSALS) / 1000));
  return weighed
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ candidate }) => candidate)
    .toSorted((a, b) => (a.definition[0]?.number ?? 0) - (b.definition[0]?.number ?? 0));
}

function countAll(sections: Section[], reading: Reading): number {
  return sections
    .flatMap(({ passages }) => passages.map(({ block }) => countWords(block.text, reading)))
    .reduce((sum, count) => sum + count, 0);
}
