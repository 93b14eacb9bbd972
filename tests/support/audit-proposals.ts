import { addProposal, makeProposalRun } from "./courses.ts";

type Course = Parameters<typeof makeProposalRun>[0];

/** What an admin does with the proposals of another's course. */
export function listProposalDeeds<TDeed>(course: () => Course, ofCourse: (input: object) => TDeed) {
  return {
    "proposals.propose": () => ofCourse({ materialId: course().materialId }),
    "proposals.stop": async () => {
      await makeProposalRun(course());
      return ofCourse({ materialId: course().materialId });
    },
    "proposals.decide": async () =>
      ofCourse({ ids: [await addProposal(course())], decision: "reject" }),
    "proposals.edit": async () => {
      const proposalId = await addProposal(course());
      return ofCourse({ proposalId, term: "Tide", spoken: "tides", sentences: [], questions: [] });
    },
  };
}
