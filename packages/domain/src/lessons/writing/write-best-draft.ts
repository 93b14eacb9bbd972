import type { Lesson } from "../lesson.ts";
import type { LessonRequest } from "../script-writer.ts";
import { chooseDraft, isJudged } from "./choose-draft.ts";
import { beginRecord, listModels, type Piece, tryOnce, writeByModel } from "./write-piece.ts";
import type { WritingDeps, WritingRun } from "./writing-run.ts";

/**
 * A lesson by a model; null if none wrote one that passes its checks. If the installation writes lessons
 * twice, the first draft is written as usual, with its repair and the next writer. The second is one
 * further try at the same time, which takes no turn, time or supplier from what an episode needs, so two
 * drafts are never worse than one.
 */
export async function writeBestDraft(
  deps: WritingDeps,
  run: WritingRun,
  { request, piece }: { request: LessonRequest; piece: Piece<Lesson> },
): Promise<Lesson | null> {
  const record = beginRecord();
  const [first, second] = await Promise.all([
    writeByModel(deps, run, { ...piece, record }),
    writeSecond(deps, run, piece),
  ]);
  if (second === null) return first;
  // The other draft may contain what a judge refused in this one, and nobody judged it.
  if (first === null) return record.isDisputed && !isJudged(second) ? null : second;
  return chooseDraft(request, { first, second });
}

/** One shorter try, by another model than the first draft's if possible. */
async function writeSecond(
  deps: WritingDeps,
  run: WritingRun,
  piece: Piece<Lesson>,
): Promise<Lesson | null> {
  const { draftsUntil } = run;
  if (draftsUntil === null) return null;
  return run.turns.takeLast(async () => {
    const [first, ...others] = listModels(deps).filter(({ name }) => !run.down.has(name));
    const writer = others[0] ?? first;
    if (writer === undefined) return null;
    // A missing budget or answer for it says nothing about necessary calls.
    const own = { ...run, deadlineAt: draftsUntil, down: new Set(run.down) };
    const trying = { piece, writer, record: beginRecord(), repair: null };
    const tried = await tryOnce(deps, own, trying);
    return tried !== null && "written" in tried ? tried.written : null;
  });
}
