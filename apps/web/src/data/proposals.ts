import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";
import { loadTaughtConcepts } from "./concepts.ts";
import { loadCourse } from "./courses.ts";
import { loadAttention } from "./teaching.ts";

export type ProposedMaterial = Awaited<ReturnType<typeof api.proposals.list.query>>[number];
export type Proposal = ProposedMaterial["proposals"][number];
export type Decision = "approve" | "reject" | "undo";

export const loadProposals = query(
  (courseId: string) => api.proposals.list.query({ courseId }),
  "proposals",
);

/** Reads a material for concepts; answers how many were found. */
export async function proposeConcepts(material: {
  courseId: string;
  materialId: string;
}): Promise<number> {
  const { count } = await api.proposals.propose.mutate(material);
  await revalidate(loadProposals.key);
  return count;
}

/** Answers the ids of those that it was done to. */
export async function decideProposals(decision: {
  courseId: string;
  ids: string[];
  decision: Decision;
}): Promise<string[]> {
  const { changed } = await api.proposals.decide.mutate(decision);
  await revalidate([loadProposals.key, loadCourse.key, loadTaughtConcepts.key, loadAttention.key]);
  return changed;
}

export async function editProposal(change: {
  courseId: string;
  proposalId: string;
  term: string;
  spoken: string;
  sentences: string[];
  questions: { question: string; answer: string }[];
}): Promise<void> {
  await api.proposals.edit.mutate(change);
  await revalidate(loadProposals.key);
}
