import { DomainError } from "../../shared/index.ts";
import type { ScriptWriter } from "../script-writer.ts";
import type { Judge } from "./judge-lesson.ts";
import {
  LEAST_MS,
  noteFailure,
  type PieceName,
  type WritingDeps,
  type WritingRun,
} from "./writing-run.ts";

/** A piece with what was found in it. */
export interface Weighed<TPiece> {
  piece: TPiece;
  faults: string[];
}

export interface ClaimChecks<TPiece> {
  /** What the material does not bear out, as far as it can be seen without understanding. */
  findUntrue(piece: TPiece): string[];
  /** The piece as the judge left it, with what the judge refused. */
  judge(piece: TPiece, judge: Judge, timeoutMs: number): Promise<Weighed<TPiece>>;
}

/** What became of a piece so far, over all writers. */
export interface PieceRecord {
  /** How often it claimed what is not borne out. */
  untrue: number;
  /** A judge refused it: what is written next is not taken unjudged. */
  isDisputed: boolean;
}

/** It is written once more, and then by no model at all. */
export const MOST_UNTRUE = 2;

interface Written<TPiece> {
  piece: { of: PieceName; claims?: ClaimChecks<TPiece> };
  writer: ScriptWriter;
  record: PieceRecord;
  written: TPiece;
}

/** Whether what the piece claims is borne out, by our own check and then by a judge where there is one. */
export async function weighClaims<TPiece>(
  deps: WritingDeps,
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

/** What the first judge says that answers, another one than its writer where there is one; null without. */
async function askJudges<TPiece>(
  deps: WritingDeps,
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
