import { z } from "zod";

import { DomainError } from "../../shared/index.ts";
import type { Attempt, ScriptWriter } from "../script-writer.ts";
import { type ClaimChecks, MOST_UNTRUE, type PieceRecord, weighClaims } from "./weigh-claims.ts";
import {
  describePiece,
  LEAST_MS,
  noteFailure,
  type PieceName,
  type PieceWriter,
  type WritingDeps,
  type WritingRun,
} from "./writing-run.ts";

/** How many schema errors a repair names: the others are often the same. */
const ISSUES_TOLD = 5;

export interface Piece<TPiece, TWriter extends PieceWriter = ScriptWriter> {
  /** For the log. */
  of: PieceName;
  write(writer: TWriter, attempt: Attempt): Promise<TPiece>;
  /** Formal faults, each as a sentence. */
  findFaults(piece: TPiece): string[];
  /** How to check its claims; absent if it makes none. */
  claims?: ClaimChecks<TPiece>;
  /** Its history, if the caller needs it; a private one by default. */
  record?: PieceRecord;
}

/**
 * Writes a piece with the first writer that can: a writer gets a second try with the faults, then the next
 * one has its turn. The last writer costs nothing and answers at once; its text is checked with the whole
 * script.
 */
export async function writePiece<TPiece>(
  deps: WritingDeps,
  run: WritingRun,
  piece: Piece<TPiece>,
): Promise<TPiece> {
  return (await writeByModel(deps, run, piece)) ?? writeLast(deps, piece);
}

/** Writes the piece with the writer that needs no supplier. */
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
 * Writes the piece with the first model that can; null if none did, or if the time is over. A piece with
 * unsupported claims is rewritten once, and after that by no model.
 */
export async function writeByModel<TPiece, TWriter extends PieceWriter = ScriptWriter>(
  deps: WritingDeps<TWriter>,
  run: WritingRun,
  piece: Piece<TPiece, TWriter>,
): Promise<TPiece | null> {
  const { record = beginRecord() } = piece;
  for (const writer of listModels(deps)) {
    const written = await tryModel(deps, run, { piece, writer, record });
    if (written !== null) return written;
  }
  return null;
}

export function listModels<TWriter extends PieceWriter>({
  writers,
}: Pick<WritingDeps<TWriter>, "writers">): TWriter[] {
  return writers.filter(({ isModel }) => isModel);
}

export function beginRecord(): PieceRecord {
  return { untrue: 0, isDisputed: false };
}

interface Try<TPiece, TWriter extends PieceWriter> {
  piece: Piece<TPiece, TWriter>;
  writer: TWriter;
  record: PieceRecord;
}

type Repair = Attempt["repair"];
type Tried<TPiece, TWriter extends PieceWriter> = Try<TPiece, TWriter> & { repair: Repair };
type Outcome<TPiece> = { written: TPiece } | { repair: Repair } | null;

async function tryModel<TPiece, TWriter extends PieceWriter>(
  deps: WritingDeps<TWriter>,
  run: WritingRun,
  trying: Try<TPiece, TWriter>,
): Promise<TPiece | null> {
  let repair: Repair = null;
  for (let tried = 0; tried < 2 && trying.record.untrue < MOST_UNTRUE; tried += 1) {
    const request: Tried<TPiece, TWriter> = { ...trying, repair };
    const outcome: Outcome<TPiece> = await run.turns.take(() => tryOnce(deps, run, request));
    if (outcome === null) return null;
    if ("written" in outcome) return outcome.written;
    ({ repair } = outcome);
  }
  return null;
}

/**
 * One try of one model: a piece that passes its checks, or the faults for a repair; null if there is no
 * time left, or another try of this model is pointless.
 */
export async function tryOnce<TPiece, TWriter extends PieceWriter>(
  deps: Omit<WritingDeps<TWriter>, "writers">,
  run: WritingRun,
  { piece, writer, record, repair }: Tried<TPiece, TWriter>,
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
    // An answer of the wrong shape may be better the second time; other failures are for the next model.
    if (error.reason !== "model.invalid") return null;
    const faults = ["It was not in the given shape.", ...listIssues(error)];
    return { repair: { previous: null, faults } };
  }
}

/** How an answer's shape was wrong, for example a sentence that was too long. */
function listIssues({ cause }: DomainError): string[] {
  if (!(cause instanceof z.ZodError)) return [];
  const issues = cause.issues.slice(0, ISSUES_TOLD);
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}.`);
}
