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
  const written = await writeByModel(deps, run, piece);
  if (written !== null) return written;
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
  const record: PieceRecord = { untrue: 0, isDisputed: false };
  for (const writer of deps.writers.filter(({ isModel }) => isModel)) {
    const written = await tryModel(deps, run, { piece, writer, record });
    if (written !== null) return written;
  }
  return null;
}

interface Try<TPiece> {
  piece: Piece<TPiece>;
  writer: ScriptWriter;
  record: PieceRecord;
}

async function tryModel<TPiece>(
  deps: WritingDeps,
  run: WritingRun,
  { piece, writer, record }: Try<TPiece>,
): Promise<TPiece | null> {
  let repair: Attempt["repair"] = null;
  for (let tried = 0; tried < 2 && record.untrue < MOST_UNTRUE; tried += 1) {
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
      if (faults.length === 0) return weighed.piece;
      repair = { previous: written, faults };
      deps.log.info("script.faulty_piece", describePiece(run, { of: piece.of, writer, faults }));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      noteFailure(deps, run, { of: piece.of, writer, error });
      // An answer of the wrong shape may be better the second time; the rest is up to the next one.
      if (error.reason !== "model.invalid") return null;
      repair = { previous: null, faults: ["It was not in the given shape.", ...listIssues(error)] };
    }
  }
  return null;
}

/** Where an answer had another shape, such as a sentence that was too long. */
function listIssues({ cause }: DomainError): string[] {
  if (!(cause instanceof z.ZodError)) return [];
  const issues = cause.issues.slice(0, ISSUES_TOLD);
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}.`);
}
