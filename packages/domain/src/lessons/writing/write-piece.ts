import type { Piece as WrittenPiece } from "../../episodes/index.ts";
import { type Clock, DomainError, type Log } from "../../shared/index.ts";
import { BUDGET_REACHED } from "../../spending/index.ts";
import type { Attempt, ScriptWriter } from "../script-writer.ts";

/** Less time than this is not worth a call. */
const LEAST_MS = 2_000;

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

/** What the pieces of one script share: the time that is left, and which suppliers are down. */
export interface WritingRun {
  episodeId: string;
  deadlineAt: number;
  down: Set<string>;
}

export function beginWriting(deps: WritingDeps, episodeId: string): WritingRun {
  const deadlineAt = deps.clock.now() + deps.modelTimings.deadlineMs;
  return { episodeId, deadlineAt, down: new Set() };
}

export interface Piece<TPiece> {
  /** For the log. */
  of: WrittenPiece | { kind: "translation"; conceptId: string };
  write(writer: ScriptWriter, attempt: Attempt): Promise<TPiece>;
  /** What is wrong with it, each as a sentence. */
  findFaults(piece: TPiece): string[];
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

/** The piece by the first model that can; null when none did, or the time is over. */
export async function writeByModel<TPiece>(
  deps: WritingDeps,
  run: WritingRun,
  piece: Piece<TPiece>,
): Promise<TPiece | null> {
  for (const writer of deps.writers.filter(({ isModel }) => isModel)) {
    const written = await tryModel(deps, run, { piece, writer });
    if (written !== null) return written;
  }
  return null;
}

async function tryModel<TPiece>(
  deps: WritingDeps,
  run: WritingRun,
  { piece, writer }: { piece: Piece<TPiece>; writer: ScriptWriter },
): Promise<TPiece | null> {
  let repair: Attempt["repair"] = null;
  for (let tried = 0; tried < 2; tried += 1) {
    const leftMs = run.deadlineAt - deps.clock.now();
    if (leftMs < LEAST_MS || run.down.has(writer.name)) return null;
    const timeoutMs = Math.min(leftMs, deps.modelTimings.callMs);
    try {
      const written: TPiece = await piece.write(writer, { timeoutMs, repair });
      const faults = piece.findFaults(written);
      if (faults.length === 0) return written;
      repair = { previous: written, faults };
      deps.log.info("script.faulty_piece", describe(run, { piece, writer, faults }));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { reason } = error;
      deps.log.error(
        "script.writer_failed",
        error,
        describe(run, { piece, writer, faults: [reason] }),
      );
      if (down.has(reason)) run.down.add(writer.name);
      // An answer of the wrong shape may be better the second time; the rest is up to the next one.
      if (reason !== "model.invalid") return null;
      repair = { previous: null, faults: ["It was not in the given shape."] };
    }
  }
  return null;
}

function describe<TPiece>(
  { episodeId }: WritingRun,
  about: { piece: Piece<TPiece>; writer: ScriptWriter; faults: string[] },
) {
  const { piece, writer, faults } = about;
  const { kind, conceptId } = piece.of;
  return { episodeId, piece: kind, conceptId, writer: writer.name, faults: faults.join(" ") };
}
