import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";
import { loadTaughtConcepts } from "./concepts.ts";
import { loadCourse } from "./courses.ts";
import { loadAttention } from "./teaching.ts";

export type ProposedMaterial = Awaited<ReturnType<typeof api.proposals.list.query>>[number];
export type Proposal = ProposedMaterial["proposals"][number];
export type ProposalRun = NonNullable<ProposedMaterial["run"]>;
export type Decision = "approve" | "reject" | "undo";

export const loadProposals = query(
  (courseId: string) => api.proposals.list.query({ courseId }),
  "proposals",
);

/** Reads a material for concepts; answers how many were found, or that models read it from now on. */
export async function proposeConcepts(material: {
  courseId: string;
  materialId: string;
}): Promise<{ count: number; isRunning: boolean }> {
  const begun = await api.proposals.propose.mutate(material);
  await refreshProposals();
  return begun;
}

export async function stopProposing({ courseId, materialId }: ProposalRun): Promise<void> {
  await api.proposals.stop.mutate({ courseId, materialId });
  await refreshProposals();
}

export function refreshProposals(): Promise<void> {
  return revalidate(loadProposals.key);
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
