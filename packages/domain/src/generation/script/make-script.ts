import type { Brief, KeptCheck, Script } from "../../episodes/index.ts";
import {
  adaptFrame,
  beginWriting,
  findFrameFaults,
  isStillTrue,
  type Frame,
  leaveOutAddresses,
  type Lesson,
  listJudges,
  listWriters,
  mayWriteTwice,
  REPAIR_TASK,
  planLessons,
  planReviews,
  type Proof,
  readSources,
  writeFramePrompt,
  writePiece,
  writeTemplateFrame,
  type WritingDeps,
  type WritingRun,
  type WrittenFrame,
} from "../../lessons/index.ts";
import type { GenerationDeps } from "../steps/deps.ts";
import { scriptFailed } from "../steps/failures.ts";
import { settleAll } from "../steps/settle-all.ts";
import { checkScript } from "./check-script.ts";
import { composeWhole, type Review } from "./compose-script.ts";
import { estimateSpokenMs, fitPauses } from "./fit-length.ts";
import { FEWEST_LESSONS } from "./fit-lessons.ts";
import {
  createLessonShelf,
  type FramedLesson,
  type FrameMaker,
  type LessonShelf,
} from "./lesson-shelf.ts";

/** Makes the script: shared lessons from the library or new ones, and the learner's frame, with all checks. */
export async function makeScript(
  deps: GenerationDeps,
  { brief, episodeId }: { brief: Brief; episodeId: string },
): Promise<Script> {
  const conceptIds = [...brief.concepts, ...(brief.reviews ?? [])].map((one) => one.conceptId);
  const sources = await readSources(deps, { ...brief, conceptIds });
  const plans = await planLessons(deps, { brief, sources });
  if (plans.length < FEWEST_LESSONS) throw nothingProven(plans.length);
  const writing = { ...deps, writers: listWriters(deps, episodeId) };
  const judges = listJudges(deps, episodeId);
  const hasTwoDrafts = await mayWriteTwice(deps);
  const callsAtOnce = deps.modelCallsAtOnce;
  const run = beginWriting(writing, { episodeId, judges, callsAtOnce, hasTwoDrafts });
  const reviews = await planReviews(deps, { brief, sources });
  const shelf = createLessonShelf({ deps: writing, run, brief, reviews }, plans);
  const work: FrameWork = { deps: writing, run, brief, shelf };
  const proofs = new Map([...sources].map(([id, { proof }]) => [id, proof]));
  const script = assemble(brief, await writePieces(work), proofs);
  const broken = findBroken(script.checks);
  if (broken.length === 0) return script;
  // The lessons were checked one by one, so the frame must be what fails.
  const plain = assemble(brief, await fitTogether(work, null), proofs);
  const stillBroken = findBroken(plain.checks);
  if (stillBroken.length === 0) return plain;
  throw scriptFailed([...broken, ...stillBroken]);
}

function nothingProven(lessons: number): Error {
  const detail = `the material bears out ${lessons} lessons, and ${FEWEST_LESSONS} are needed`;
  return scriptFailed([{ kind: "grounding", language: null, detail }]);
}

/** Each piece was checked by itself, so what is left is a course with a wrong language setting. */
function findBroken(checks: KeptCheck[]): KeptCheck[] {
  return checks.filter(({ kind, passed }) => !passed && kind !== "language");
}

interface Pieces {
  lessons: Lesson[];
  reviews: Review[];
  frame: Frame;
}

interface FrameWork {
  deps: WritingDeps;
  run: WritingRun;
  brief: Brief;
  shelf: LessonShelf;
}

/**
 * Writes lessons and frame at the same time, for the lessons that probably fit, then chooses those that do,
 * now that their lengths are known. A frame that mentions a dropped lesson is rewritten.
 */
async function writePieces(work: FrameWork): Promise<Pieces> {
  const { brief, shelf } = work;
  const planned = shelf.choose((lessons) => writeTemplateFrame({ brief, lessons }));
  const framing = writeFrame(work, planned.framed);
  await settleAll<unknown>([framing, planned.write()]);
  const first = await fitTogether(work, await framing);
  if (first.isTrue) return first;
  const again = await fitTogether(work, await writeFrame(work, first.framed));
  return again.isTrue ? again : fitTogether(work, null);
}

/** Lessons that fit a written frame, or else the template's, which suits any lessons. */
async function fitTogether(
  { brief, shelf }: FrameWork,
  written: WrittenFrame | null,
): Promise<Pieces & { framed: FramedLesson[]; isTrue: boolean }> {
  const write: FrameMaker = (lessons) => writeTemplateFrame({ brief, lessons });
  if (written === null || written.frame.writer === "template") {
    const chosen = await shelf.settle(write);
    return { ...chosen, frame: write(chosen.framed), isTrue: true };
  }
  const adapt: FrameMaker = (lessons) =>
    adaptFrame(written, { lessons, substitute: write(lessons) });
  const chosen = await shelf.settle(adapt);
  const { framed } = chosen;
  const frame = adapt(framed);
  const isTrue = isStillTrue(frame, { brief, before: written.lessons, lessons: framed });
  return { ...chosen, frame, isTrue };
}

async function writeFrame(
  { deps, run, brief }: FrameWork,
  lessons: FramedLesson[],
): Promise<WrittenFrame> {
  const request = { brief, lessons };
  const instructions = `${writeFramePrompt(request).system}\n${REPAIR_TASK}`;
  const frame = await writePiece(deps, run, {
    of: { kind: "frame", conceptId: null },
    write: (writer, attempt) => writer.writeFrame(request, attempt),
    findFaults: (written) => findFrameFaults(written, { request, instructions }),
  });
  return { frame, lessons };
}

function assemble(brief: Brief, pieces: Pieces, proofs: ReadonlyMap<string, Proof>): Script {
  const whole = composeWhole({ brief, ...pieces });
  // There is no other frame after the template's: the script does without the failing sentences.
  const isLast = pieces.frame.writer === "template";
  const composed = isLast ? leaveOutAddresses(whole, { brief, proofs }) : whole;
  const tracks = composed.tracks.map((track) =>
    fitPauses(track, estimateSpokenMs(track, brief.speech)),
  );
  const checks = checkScript({
    script: { ...composed, tracks },
    brief,
    proofs,
  });
  return { ...composed, tracks, checks };
}
