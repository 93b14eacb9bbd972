import type { CourseStore } from "../../courses/index.ts";
import {
  answersFolder,
  deletePrefix,
  type DocumentReader,
  type MaterialStore,
} from "../../courses/materials/index.ts";
import {
  foldName,
  type HeldProposalRun,
  listTaken,
  type ProposalRunFailure,
  type ProposalRunStore,
  type ProposalStore,
  type StoredProposal,
} from "../../courses/proposals/index.ts";
import type { Digest, IdSource } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import { BUDGET_REACHED, type SettlingDeps } from "../../spending/index.ts";
import type { LanguageModel } from "../model/language-model.ts";
import { createModelJudge } from "../writing/judge-lesson.ts";
import { payForModel } from "../writing/pay-for-model.ts";
import { beginWriting, type WritingDeps, type WritingRun } from "../writing/writing-run.ts";
import { type ConceptProposer, createModelProposer } from "./concept-proposer.ts";
import { keepAnswers } from "./keep-answers.ts";
import { keepPart } from "./keep-part.ts";
import { openRun, type OpenRun } from "./open-run.ts";
import { proposePart } from "./propose-part.ts";

/** In the account of costs, in the place of an episode's id. */
const PROPOSALS = "proposals";
/** How long one message is worked on: then other materials have their turn. */
const TURN_MS = 60_000;
/** A run that was begun so often without coming on kills whatever works on it. */
const MOST_TRIES = 6;
/** How often models that are away are waited for. */
const PATIENT_TRIES = 3;

export interface RunDeps extends SettlingDeps {
  courses: Pick<CourseStore, "find" | "listTerms">;
  materials: Pick<MaterialStore, "find">;
  documents: DocumentReader;
  media: MediaStore;
  proposals: Pick<ProposalStore, "list">;
  proposalRuns: ProposalRunStore;
  models: LanguageModel[];
  modelTimings: WritingDeps["modelTimings"];
  /** As many parts are with models at once. */
  modelCallsAtOnce: number;
  timings: { leaseMs: number };
  digest: Digest;
  ids: IdSource;
}

/** `more` waits for another turn, `later` for models that are away. */
export type RunOutcome = "done" | "more" | "later" | "gave_up" | "nothing_to_do";

/**
 * Has models read a material for concepts, some parts at a time, each kept when it is done: whoever comes after a kill
 * goes on behind them. What no model could do has the built-in proposals. Throws where it is to be tried again.
 */
export async function runProposing(
  deps: RunDeps,
  { runId }: { runId: string },
): Promise<RunOutcome> {
  const at = deps.clock.now();
  const claim = { id: runId, at, leaseUntil: at + deps.timings.leaseMs };
  const held = await deps.proposalRuns.claim(claim);
  if (held === null) return "nothing_to_do";
  try {
    const opened = held.tries > MOST_TRIES ? null : await openRun(deps, held);
    if (opened === null) {
      await deps.proposalRuns.end({ id: runId, status: "gave_up", at: deps.clock.now() });
      return "gave_up";
    }
    return await readParts(deps, opened, at + TURN_MS);
  } catch (error) {
    await deps.proposalRuns.release(held);
    throw error;
  }
}

/** Reads on until nothing waits, the turn is over, or no model answers. */
async function readParts(deps: RunDeps, opened: OpenRun, until: number): Promise<RunOutcome> {
  const { held } = opened;
  const folder = answersFolder(held.materialId);
  const models = deps.models.map((model) =>
    keepAnswers(deps, { model: payForModel(deps, { model, episodeId: PROPOSALS }), folder }),
  );
  const writing = { ...deps, writers: models.map(createModelProposer) };
  const run = beginWriting(deps, {
    episodeId: PROPOSALS,
    judges: models.map(createModelJudge),
    callsAtOnce: deps.modelCallsAtOnce,
    hasTwoDrafts: false,
  });
  while (held.waiting.length > 0) {
    const now = deps.clock.now();
    if (now >= until) return giveBack(deps, held, "more");
    // Whoever is away stays so for the rest of the turn; the time is for each of its waves.
    run.deadlineAt = now + deps.modelTimings.deadlineMs;
    const outcome = await readWave(deps, opened, { writing, run });
    if (outcome === "lost") return "nothing_to_do";
    if (outcome === "away") return giveBack(deps, held, "later");
  }
  await deletePrefix(deps.media, folder);
  return "done";
}

async function giveBack(
  { proposalRuns }: RunDeps,
  held: HeldProposalRun,
  outcome: "more" | "later",
): Promise<RunOutcome> {
  await proposalRuns.release(held);
  return outcome;
}

interface Wave {
  writing: WritingDeps<ConceptProposer>;
  run: WritingRun;
}

/** Reads as many parts as there may be calls at once, and keeps them in the order of the pages. */
async function readWave(
  deps: RunDeps,
  opened: OpenRun,
  { writing, run }: Wave,
): Promise<"kept" | "away" | "lost"> {
  const { held, parts } = opened;
  const known = await listTaken(deps, held.courseId, isNoStandIn);
  const wave = held.waiting.slice(0, deps.modelCallsAtOnce).flatMap((at) => parts[at] ?? []);
  const read = await Promise.all(
    wave.map(async (part) => ({
      part,
      found: await proposePart(writing, run, opened.describe(part, known)),
    })),
  );
  const failure = nameFailure(deps, run);
  const isPatient = failure === "unanswered" && held.tries < PATIENT_TRIES;
  const kept = isPatient ? read.filter(({ found }) => found !== null) : read;
  const taken = new Set(known.map(foldName));
  for (const { part, found } of kept) {
    const of = { part, found, failure, taken };
    if (!(await keepPart(deps, opened, of))) return "lost";
  }
  return kept.length < read.length ? "away" : "kept";
}

/** What the built-in extractor proposed gives way to what a model says of the same. */
function isNoStandIn({ state, basis }: StoredProposal): boolean {
  return state !== "proposed" || basis !== "extracted";
}

function nameFailure({ models }: RunDeps, run: WritingRun): ProposalRunFailure {
  if (!models.every(({ provider }) => run.down.has(provider))) return "unfit";
  return run.lastFailure === BUDGET_REACHED ? "budget" : "unanswered";
}
