import type { Piece as WrittenPiece } from "../../episodes/index.ts";
import type { Clock, DomainError, Log } from "../../shared/index.ts";
import { BUDGET_REACHED } from "../../spending/index.ts";
import type { ScriptWriter } from "../script-writer.ts";
import type { Judge } from "./judge-lesson.ts";

/** What is written or judged, for the log. */
export type PieceName = WrittenPiece | { kind: "translation"; conceptId: string };

/** Less time than this is not worth a call. */
export const LEAST_MS = 2_000;

/** What went wrong with these concerns the supplier, not the piece: others need not try it too. */
const down = new Set([
  "model.unreachable",
  "model.busy",
  "model.gone",
  "model.unauthorized",
  BUDGET_REACHED,
]);

export interface WritingDeps {
  writers: ScriptWriter[];
  clock: Clock;
  log: Log;
  modelTimings: {
    /** For one call. */
    callMs: number;
    /** For a whole script: all pieces, models, writers and second tries. */
    deadlineMs: number;
  };
}

/** What the pieces of one script share: the time that is left, which suppliers are down, and who judges. */
export interface WritingRun {
  episodeId: string;
  deadlineAt: number;
  down: Set<string>;
  /** In the order in which they are asked, but never first the one who wrote a piece. */
  judges: Judge[];
}

export function beginWriting(
  deps: Pick<WritingDeps, "clock" | "modelTimings">,
  { episodeId, judges }: Pick<WritingRun, "episodeId" | "judges">,
): WritingRun {
  const deadlineAt = deps.clock.now() + deps.modelTimings.deadlineMs;
  return { episodeId, deadlineAt, down: new Set(), judges };
}

/** Logs that a writer or a judge failed, and remembers it where it concerns the supplier. */
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
