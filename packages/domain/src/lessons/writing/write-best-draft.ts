import type { Lesson } from "../lesson.ts";
import type { LessonRequest } from "../script-writer.ts";
import { chooseDraft, isJudged } from "./choose-draft.ts";
import { beginRecord, listModels, type Piece, tryOnce, writeByModel } from "./write-piece.ts";
import type { WritingDeps, WritingRun } from "./writing-run.ts";

/**
 * A lesson by a model; null when none wrote one that passes its checks. Where this installation has lessons
 * written twice, the first draft is what it would be without the second, with its repair and the next writer; the second
 * is one further try beside it, which takes no turn, no time and no supplier from what an episode cannot do without.
 * So two drafts are never worse than one.
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
  // What a judge refused in the one draft may stand in the other, which nobody judged.
  if (first === null) return record.isDisputed && !isJudged(second) ? null : second;
  return chooseDraft(request, { first, second });
}

/** One try that ends early, of another model than the first draft's where there is one. */
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
    // That there is no budget or no answer for it says nothing to those who need one.
    const own = { ...run, deadlineAt: draftsUntil, down: new Set(run.down) };
    const trying = { piece, writer, record: beginRecord(), repair: null };
    const tried = await tryOnce(deps, own, trying);
    return tried !== null && "written" in tried ? tried.written : null;
  });
}
