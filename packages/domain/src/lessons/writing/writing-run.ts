import type { Piece as WrittenPiece } from "../../episodes/index.ts";
import type { Clock, DomainError, Log, ReasonName } from "../../shared/index.ts";
import { BUDGET_REACHED } from "../../spending/index.ts";
import type { ScriptWriter } from "../script-writer.ts";
import { type CallTurns, createCallTurns } from "./call-turns.ts";
import type { Judge } from "./judge-lesson.ts";

/** What is written or judged, for the log. */
export type PieceName =
  | WrittenPiece
  | { kind: "translation"; conceptId: string }
  | { kind: "proposals"; conceptId: null };

/** Whoever writes pieces of a kind. */
export interface PieceWriter {
  name: string;
  /** Models may fail, and are paid for. */
  isModel: boolean;
}

/** A call needs at least this much time. */
export const LEAST_MS = 2_000;

/** The share of a script's time for second drafts: missing pieces need the rest. */
const DRAFTS_SHARE = 0.6;

/** Failures of the supplier and not of the piece: other pieces need not try it. */
const down = new Set([
  "model.unreachable",
  "model.busy",
  "model.gone",
  "model.unauthorized",
  BUDGET_REACHED,
]);

export interface WritingDeps<TWriter extends PieceWriter = ScriptWriter> {
  writers: TWriter[];
  clock: Clock;
  log: Log;
  modelTimings: {
    /** For one call. */
    callMs: number;
    /** For a whole script: all pieces, models, writers and second tries. */
    deadlineMs: number;
  };
}

/** Shared by all pieces of a script: turns, time, suppliers that are down, and judges. */
export interface WritingRun {
  episodeId: string;
  /** For all tries, each with its judge. */
  turns: CallTurns;
  deadlineAt: number;
  /** The deadline of second drafts; null if lessons are written once. */
  draftsUntil: number | null;
  down: Set<string>;
  /** Why a model last failed; null where none did. */
  lastFailure: ReasonName | null;
  /** In the order in which they are asked; a piece's writer is never its first judge. */
  judges: Judge[];
}

export function beginWriting(
  deps: Pick<WritingDeps, "clock" | "modelTimings">,
  run: Pick<WritingRun, "episodeId" | "judges"> & { callsAtOnce: number; hasTwoDrafts: boolean },
): WritingRun {
  const { episodeId, judges, callsAtOnce, hasTwoDrafts } = run;
  const { deadlineMs } = deps.modelTimings;
  const begunAt = deps.clock.now();
  return {
    episodeId,
    turns: createCallTurns(callsAtOnce),
    deadlineAt: begunAt + deadlineMs,
    draftsUntil: hasTwoDrafts ? begunAt + deadlineMs * DRAFTS_SHARE : null,
    down: new Set(),
    lastFailure: null,
    judges,
  };
}

/** Logs that a writer or a judge failed, and remembers a failure of the supplier. */
export function noteFailure(
  deps: Pick<WritingDeps, "log">,
  run: WritingRun,
  about: { of: PieceName; writer: { name: string }; error: DomainError },
): void {
  const { of, writer, error } = about;
  const { reason } = error;
  deps.log.error(
    "script.writer_failed",
    error,
    describePiece(run, { of, writer, faults: [reason] }),
  );
  run.lastFailure = reason;
  if (down.has(reason)) run.down.add(writer.name);
}

/** For the log. */
export function describePiece(
  { episodeId }: WritingRun,
  about: { of: PieceName; writer: { name: string }; faults: string[] },
) {
  const { of, writer, faults } = about;
  const { kind, conceptId } = of;
  return { episodeId, piece: kind, conceptId, writer: writer.name, faults: faults.join(" ") };
}
