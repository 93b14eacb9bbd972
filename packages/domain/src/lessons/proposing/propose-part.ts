import type { Proposal } from "../../courses/proposals/index.ts";
import { applyVerdicts, type Judge, listJudged } from "../writing/judge-lesson.ts";
import { numberEvidence } from "../writing/number-evidence.ts";
import type { Weighed } from "../writing/weigh-claims.ts";
import { writeByModel } from "../writing/write-piece.ts";
import type { WritingDeps, WritingRun } from "../writing/writing-run.ts";
import { keepFaultless, listFormalFaults, listUntrue } from "./check-drafts.ts";
import type { ConceptProposer } from "./concept-proposer.ts";
import { type Drafts, keepOnly } from "./drafts.ts";
import { type PartRequest, toSource } from "./part-request.ts";
import { toProposals } from "./to-proposals.ts";

/**
 * The concepts of a part by the first model that can. What is at fault is asked for once more, and then left out: a
 * sentence is one that a person has to write, a concept without its definition is none. Null where no model did it.
 */
export async function proposePart(
  deps: WritingDeps<ConceptProposer>,
  run: WritingRun,
  request: PartRequest,
): Promise<Proposal[] | null> {
  if (request.sentences.length === 0) return [];
  const drafts = await writeByModel<Drafts, ConceptProposer>(deps, run, {
    of: { kind: "proposals", conceptId: null },
    async write(writer, attempt) {
      const written = await writer.propose(request, attempt);
      return attempt.repair === null ? written : keepFaultless(written, request);
    },
    findFaults: (written) =>
      written.isRepaired
        ? refuseNothing(written)
        : listFormalFaults(written, request).map(({ fault }) => fault),
    claims: {
      // What was repaired has nothing left in it that these would find.
      findUntrue: (written) =>
        written.isRepaired ? [] : listUntrue(written, request).map(({ fault }) => fault),
      judge: (written, judge, timeoutMs) => judgeDrafts(written, request, { judge, timeoutMs }),
    },
  });
  return drafts === null ? null : toProposals(drafts, request);
}

/** A repair that leaves nothing is none. */
function refuseNothing({ concepts }: Drafts): string[] {
  return concepts.length > 0 ? [] : ["Nothing of it could be kept."];
}

async function judgeDrafts(
  drafts: Drafts,
  request: PartRequest,
  { judge, timeoutMs }: { judge: Judge; timeoutMs: number },
): Promise<Weighed<Drafts>> {
  const languages = [request.language];
  const sentences = listJudged(drafts.lesson, languages);
  if (sentences.length === 0) return { piece: drafts, faults: [] };
  const material = numberEvidence(toSource(request));
  const verdicts = await judge.judge({ material, sentences }, timeoutMs);
  const { piece: lesson, faults } = applyVerdicts(drafts.lesson, { languages, material, verdicts });
  const judged = { ...drafts, lesson };
  if (faults.length === 0 || !drafts.isRepaired) return { piece: judged, faults };
  const kept = keepOnly(judged, ({ claim }) => claim === null || claim.basis === "judged");
  return { piece: kept, faults: refuseNothing(kept) };
}
