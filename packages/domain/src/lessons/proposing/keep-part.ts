import {
  foldName,
  type Proposal,
  type ProposalRunFailure,
  type ProposalRunStore,
} from "../../courses/proposals/index.ts";
import type { Clock, IdSource } from "../../shared/index.ts";
import type { OpenRun } from "./open-run.ts";
import type { Part } from "./plan-parts.ts";

interface KeepDeps {
  proposalRuns: Pick<ProposalRunStore, "keepPart">;
  timings: { leaseMs: number };
  clock: Clock;
  ids: IdSource;
}

interface PartRead {
  part: Part;
  /** Null where no model did it. */
  found: Proposal[] | null;
  /** Why, where that is so. */
  failure: ProposalRunFailure;
  /** Names that are taken, to which those of the part are added. */
  taken: Set<string>;
}

/** Keeps what a part brought, or what the built-in extractor finds in it; false where the run is another's now. */
export async function keepPart(
  deps: KeepDeps,
  opened: OpenRun,
  { part, found, failure, taken }: PartRead,
): Promise<boolean> {
  const { held, parts } = opened;
  const proposals = (found ?? opened.extract(part)).filter(({ term }) => {
    const name = foldName(term);
    const isNew = !taken.has(name);
    taken.add(name);
    return isNew;
  });
  held.waiting = held.waiting.filter((number) => number !== part.number);
  if (found === null) {
    held.missed = [...held.missed, part.number];
    held.failure = failure;
  }
  const next = parts[held.waiting[0] ?? -1]?.sentences[0];
  const at = deps.clock.now();
  return deps.proposalRuns.keepPart({
    id: held.id,
    attempt: held.attempt,
    waiting: held.waiting,
    missed: held.missed,
    failure: held.failure,
    // Pages are done up to the one on which the next part begins.
    pagesRead: next === undefined ? held.pageCount : next.page - 1,
    leaseUntil: at + deps.timings.leaseMs,
    at,
    part: part.number,
    proposals: proposals.map((proposal) => ({ id: deps.ids.next(), proposal })),
  });
}
