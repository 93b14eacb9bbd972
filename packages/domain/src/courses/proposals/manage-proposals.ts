import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  type AuditedAction,
  type Operation,
  recordAction,
} from "../../accounts/index.ts";
import type { Language } from "../../languages/index.ts";
import { cleanText, DomainError } from "../../shared/index.ts";
import { type Course, type CourseStore, findTaught } from "../index.ts";
import type { ApprovedConcept, ProposalStore } from "./ports.ts";
import { resolveLinks } from "./resolve-links.ts";
import type { ProposalRunStore } from "./run-ports.ts";
import type { ProposalRun } from "./runs.ts";
import type { Proposal, StoredProposal } from "./types.ts";

/** The most proposals that are decided at once. */
const MOST_DECIDED = 200;
const LONGEST_TERM = 120;
const LONGEST_SENTENCE = 400;

export const CourseProposals = z.strictObject({ courseId: z.uuid() });
export const DecideProposals = z.strictObject({
  courseId: z.uuid(),
  ids: z.array(z.uuid()).min(1).max(MOST_DECIDED),
  decision: z.enum(["approve", "reject", "undo"]),
});
const words = (most: number) => z.string().trim().max(most);
export const EditProposal = z.strictObject({
  courseId: z.uuid(),
  proposalId: z.uuid(),
  term: words(LONGEST_TERM).min(1),
  spoken: words(LONGEST_TERM).min(1),
  /** One text per existing sentence, in order; an empty one removes the sentence. */
  sentences: z.array(words(LONGEST_SENTENCE)).max(40),
  questions: z
    .array(
      z.strictObject({
        question: words(LONGEST_SENTENCE).min(1),
        answer: words(LONGEST_SENTENCE).min(1),
      }),
    )
    .max(6),
});

interface ProposalDeps extends AuditDeps {
  courses: Pick<CourseStore, "find" | "listMaterials" | "listConcepts">;
  proposals: ProposalStore;
}

/** A material of the course with its proposals, for teachers. */
export interface ProposedMaterial {
  id: string;
  title: string;
  /** How far models have read it; null where none was asked to. */
  run: ProposalRun | null;
  proposals: StoredProposal[];
}

export async function listProposals(
  deps: Pick<ProposalDeps, "courses" | "proposals"> & { proposalRuns: ProposalRunStore },
  request: { actor: Actor | null; courseId: string },
): Promise<ProposedMaterial[]> {
  const { courseId } = request;
  await requireTeacher(deps, { ...request, operation: "proposals.list" });
  const [materials, proposals, runs] = await Promise.all([
    deps.courses.listMaterials([courseId]),
    deps.proposals.list(courseId),
    deps.proposalRuns.list(courseId),
  ]);
  return materials.map(({ id, title }) => ({
    id,
    title,
    run: runs.find(({ materialId }) => materialId === id) ?? null,
    proposals: proposals.filter(({ materialId }) => materialId === id),
  }));
}

/** Proposals that do not allow the decision, for example without a name, stay as they are. */
export async function decideProposals(
  deps: ProposalDeps,
  request: z.infer<typeof DecideProposals> & { actor: Actor | null },
): Promise<{ changed: string[] }> {
  const { actor, courseId, decision } = request;
  const course = await requireTeacher(deps, { ...request, operation: "proposals.decide" });
  const change = { courseId, ids: request.ids, at: deps.clock.now() };
  const changed =
    decision === "approve"
      ? await approve(deps, { ...change, language: course.language })
      : decision === "reject"
        ? await deps.proposals.reject(change)
        : await deps.proposals.undo(change);
  if (changed.length > 0) await record(deps, { actor, action: "proposals.decide", course });
  return { changed };
}

/** Changes its words; quotes stay as the material has them. */
export async function editProposal(
  deps: ProposalDeps,
  request: z.infer<typeof EditProposal> & { actor: Actor | null },
): Promise<void> {
  const course = await requireTeacher(deps, { ...request, operation: "proposals.edit" });
  const proposal = await deps.proposals.find(request.proposalId);
  if (proposal === null || proposal.courseId !== course.id) throw notFound();
  const edited = reword(proposal, request);
  if (edited.sentences[0]?.part !== "definition") {
    throw new DomainError("invalid", "A concept needs a sentence that says what it is.", {
      reason: "proposal.no_definition",
    });
  }
  const at = deps.clock.now();
  const isEdited = await deps.proposals.edit({ proposalId: proposal.id, proposal: edited, at });
  if (!isEdited) throw decided();
  await record(deps, { actor: request.actor, action: "proposals.edit", course });
}

interface Approval {
  courseId: string;
  ids: string[];
  language: Language;
  at: number;
}

async function approve(
  deps: ProposalDeps,
  { courseId, ids, language, at }: Approval,
): Promise<string[]> {
  const wanted = new Set(ids);
  const [all, taught] = await Promise.all([
    deps.proposals.list(courseId),
    deps.courses.listConcepts([courseId]),
  ]);
  const concepts = all
    .filter(
      ({ id, state, missing }) =>
        wanted.has(id) && state === "proposed" && !missing.includes("term"),
    )
    .map((proposal) => toConcept(proposal, deps.ids.next()));
  if (concepts.length === 0) return [];
  const links = resolveLinks(all, { concepts, taught, language });
  return deps.proposals.approve({ courseId, concepts, links, at });
}

function toConcept(proposal: StoredProposal, id: string): ApprovedConcept {
  const { term, spoken } = proposal;
  return {
    id,
    proposalId: proposal.id,
    term,
    spoken,
    sentences: proposal.sentences.map(({ part, text, quote }) => ({ part, text, quote })),
    questions: proposal.questions.map(({ from: _, ...question }) => question),
  };
}

function reword(proposal: StoredProposal, edit: z.infer<typeof EditProposal>): Proposal {
  const { id: _, courseId: __, materialId: ___, state: ____, conceptId: _____, ...own } = proposal;
  const say = (text: string, most: number) => cleanText(text, most);
  return {
    ...own,
    term: say(edit.term, LONGEST_TERM),
    spoken: say(edit.spoken, LONGEST_TERM),
    sentences: own.sentences
      .map((sentence, at) => ({
        ...sentence,
        text: say(edit.sentences[at] ?? sentence.text, LONGEST_SENTENCE),
      }))
      .filter(({ text }) => text !== ""),
    questions: own.questions.map((question, at) => ({ ...question, ...edit.questions[at] })),
    missing: own.missing.filter((part) => part !== "term" || edit.term === own.term),
  };
}

async function requireTeacher(
  deps: Pick<ProposalDeps, "courses">,
  request: { actor: Actor | null; courseId: string; operation: Operation },
): Promise<Course> {
  return findTaught(deps, request, request.operation);
}

async function record(
  deps: AuditDeps,
  { actor, action, course }: { actor: Actor | null; action: AuditedAction; course: Course },
): Promise<void> {
  await recordAction(deps, { actor, action, subjectId: course.id, personId: course.teacherId });
}

function notFound(): DomainError {
  return new DomainError("not_found", "This proposal does not exist any more.", {
    reason: "proposal.not_found",
  });
}

function decided(): DomainError {
  return new DomainError("conflict", "Somebody decided on this proposal already.", {
    reason: "proposal.decided",
  });
}
