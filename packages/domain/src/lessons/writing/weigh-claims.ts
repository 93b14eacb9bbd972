import { DomainError } from "../../shared/index.ts";
import type { Judge } from "./judge-lesson.ts";
import {
  LEAST_MS,
  noteFailure,
  type PieceName,
  type PieceWriter,
  type WritingDeps,
  type WritingRun,
} from "./writing-run.ts";

/** A piece with its faults. */
export interface Weighed<TPiece> {
  piece: TPiece;
  faults: string[];
}

export interface ClaimChecks<TPiece> {
  /** Unsupported claims that our own check finds. */
  findUntrue(piece: TPiece): string[];
  /** The piece after the judge's verdicts, with the refused claims. */
  judge(piece: TPiece, judge: Judge, timeoutMs: number): Promise<Weighed<TPiece>>;
}

/** The history of a piece over all writers. */
export interface PieceRecord {
  /** How often it made unsupported claims. */
  untrue: number;
  /** A judge refused it, so the next version must be judged. */
  isDisputed: boolean;
}

/** After this many versions with unsupported claims no model writes it again. */
export const MOST_UNTRUE = 2;

interface Written<TPiece> {
  piece: { of: PieceName; claims?: ClaimChecks<TPiece> };
  writer: PieceWriter;
  record: PieceRecord;
  written: TPiece;
}

/** Whether the claims of a piece are supported, by our own check and then by a judge if there is one. */
export async function weighClaims<TPiece>(
  deps: Omit<WritingDeps, "writers">,
  run: WritingRun,
  { piece, writer, record, written }: Written<TPiece>,
): Promise<Weighed<TPiece>> {
  const { claims } = piece;
  if (claims === undefined) return { piece: written, faults: [] };
  const untrue = claims.findUntrue(written);
  if (untrue.length > 0) {
    record.untrue += 1;
    return { piece: written, faults: untrue };
  }
  const judged = await askJudges(deps, run, { piece, writer, claims, written });
  if (judged === null) {
    if (!record.isDisputed) return { piece: written, faults: [] };
    record.untrue = MOST_UNTRUE;
    return { piece: written, faults: ["It was refused before, and nobody judged it now."] };
  }
  if (judged.faults.length > 0) {
    record.untrue += 1;
    record.isDisputed = true;
  }
  return judged;
}

/** The verdicts of the first judge that answers, preferably a model other than the writer; null without one. */
async function askJudges<TPiece>(
  deps: Omit<WritingDeps, "writers">,
  run: WritingRun,
  asked: Omit<Written<TPiece>, "record"> & { claims: ClaimChecks<TPiece> },
): Promise<Weighed<TPiece> | null> {
  const { piece, writer, written, claims } = asked;
  const others = run.judges.filter(({ name }) => name !== writer.name);
  const own = run.judges.filter(({ name }) => name === writer.name);
  for (const judge of [...others, ...own]) {
    const leftMs = run.deadlineAt - deps.clock.now();
    if (leftMs < LEAST_MS) return null;
    if (run.down.has(judge.name)) continue;
    try {
      return await claims.judge(written, judge, Math.min(leftMs, deps.modelTimings.callMs));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      noteFailure(deps, run, { of: piece.of, writer: judge, error });
    }
  }
  return null;
}
