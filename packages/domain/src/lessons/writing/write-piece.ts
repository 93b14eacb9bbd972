import { z } from "zod";

import { DomainError } from "../../shared/index.ts";
import type { Attempt, ScriptWriter } from "../script-writer.ts";
import { type ClaimChecks, MOST_UNTRUE, type PieceRecord, weighClaims } from "./weigh-claims.ts";
import {
  describePiece,
  LEAST_MS,
  noteFailure,
  type PieceName,
  type WritingDeps,
  type WritingRun,
} from "./writing-run.ts";

/** Of all that is wrong with the shape of an answer: the rest is often the same. */
const ISSUES_TOLD = 5;

export interface Piece<TPiece> {
  /** For the log. */
  of: PieceName;
  write(writer: ScriptWriter, attempt: Attempt): Promise<TPiece>;
  /** What is wrong with its form, each as a sentence. */
  findFaults(piece: TPiece): string[];
  /** How what it claims is looked at; left out where it claims nothing. */
  claims?: ClaimChecks<TPiece>;
  /** What became of it so far, for who wants to know; of its own where it is left out. */
  record?: PieceRecord;
}

/**
 * The piece by the first writer who can: a writer gets a second try with what was wrong, then the
 * next one has its turn. The last writer costs nothing and keeps no one waiting; what it writes is
 * checked with the whole script.
 */
export async function writePiece<TPiece>(
  deps: WritingDeps,
  run: WritingRun,
  piece: Piece<TPiece>,
): Promise<TPiece> {
  return (await writeByModel(deps, run, piece)) ?? writeLast(deps, piece);
}

/** The piece by the writer who needs no supplier. */
export async function writeLast<TPiece>(
  deps: Pick<WritingDeps, "writers">,
  piece: Piece<TPiece>,
): Promise<TPiece> {
  const last = deps.writers.find(({ isModel }) => !isModel);
  if (last !== undefined) return piece.write(last, { timeoutMs: Infinity, repair: null });
  throw new DomainError("supplier_failed", "No writer could write this episode.", {
    reason: "script.no_writer",
    retryable: true,
  });
}

/**
 * The piece by the first model that can; null when none did, or the time is over. What claims something
 * that its material does not bear out is written once more, and then by no model at all.
 */
export async function writeByModel<TPiece>(
  deps: WritingDeps,
  run: WritingRun,
  piece: Piece<TPiece>,
): Promise<TPiece | null> {
  const { record = beginRecord() } = piece;
  for (const writer of listModels(deps)) {
    const written = await tryModel(deps, run, { piece, writer, record });
    if (written !== null) return written;
  }
  return null;
}

export function listModels({ writers }: Pick<WritingDeps, "writers">): ScriptWriter[] {
  return writers.filter(({ isModel }) => isModel);
}

export function beginRecord(): PieceRecord {
  return { untrue: 0, isDisputed: false };
}

interface Try<TPiece> {
  piece: Piece<TPiece>;
  writer: ScriptWriter;
  record: PieceRecord;
}

type Repair = Attempt["repair"];
type Tried<TPiece> = Try<TPiece> & { repair: Repair };
type Outcome<TPiece> = { written: TPiece } | { repair: Repair } | null;

async function tryModel<TPiece>(
  deps: WritingDeps,
  run: WritingRun,
  trying: Try<TPiece>,
): Promise<TPiece | null> {
  let repair: Repair = null;
  for (let tried = 0; tried < 2 && trying.record.untrue < MOST_UNTRUE; tried += 1) {
    const request: Tried<TPiece> = { ...trying, repair };
    const outcome: Outcome<TPiece> = await run.turns.take(() => tryOnce(deps, run, request));
    if (outcome === null) return null;
    if ("written" in outcome) return outcome.written;
    ({ repair } = outcome);
  }
  return null;
}

/**
 * One try of one model: a piece that passes its checks, or what to say where it is asked for again; null where
 * there is no time left, or this model is not worth another try.
 */
export async function tryOnce<TPiece>(
  deps: WritingDeps,
  run: WritingRun,
  { piece, writer, record, repair }: Tried<TPiece>,
): Promise<Outcome<TPiece>> {
  const leftMs = run.deadlineAt - deps.clock.now();
  if (leftMs < LEAST_MS || run.down.has(writer.name)) return null;
  const timeoutMs = Math.min(leftMs, deps.modelTimings.callMs);
  try {
    const written: TPiece = await piece.write(writer, { timeoutMs, repair });
    const formal = piece.findFaults(written);
    const weighed =
      formal.length > 0
        ? { piece: written, faults: formal }
        : await weighClaims(deps, run, { piece, writer, record, written });
    const { faults } = weighed;
    if (faults.length === 0) return { written: weighed.piece };
    deps.log.info("script.faulty_piece", describePiece(run, { of: piece.of, writer, faults }));
    return { repair: { previous: written, faults } };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    noteFailure(deps, run, { of: piece.of, writer, error });
    // An answer of the wrong shape may be better the second time; the rest is up to the next one.
    if (error.reason !== "model.invalid") return null;
    const faults = ["It was not in the given shape.", ...listIssues(error)];
    return { repair: { previous: null, faults } };
  }
}

/** Where an answer had another shape, such as a sentence that was too long. */
function listIssues({ cause }: DomainError): string[] {
  if (!(cause instanceof z.ZodError)) return [];
  const issues = cause.issues.slice(0, ISSUES_TOLD);
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}.`);
}
