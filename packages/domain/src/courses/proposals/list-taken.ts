import type { CourseStore } from "../ports.ts";
import type { ProposalStore } from "./ports.ts";
import type { StoredProposal } from "./types.ts";

/** Terms that are not proposed again: what a course teaches, and those of its proposals that count. */
export async function listTaken(
  deps: { courses: Pick<CourseStore, "listTerms">; proposals: Pick<ProposalStore, "list"> },
  courseId: string,
  counts: (proposal: StoredProposal) => boolean,
): Promise<string[]> {
  const [terms, proposals] = await Promise.all([
    deps.courses.listTerms([courseId]),
    deps.proposals.list(courseId),
  ]);
  return [...terms, ...proposals.filter(counts)].map(({ term }) => term);
}

/** The form in which terms are compared. */
export function foldName(term: string): string {
  return term
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s-]+/gu, " ")
    .trim();
}
