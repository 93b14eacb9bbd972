import type { PlacedQuestion } from "../../data/playable.ts";
import type { Block } from "../read-blocks.ts";

/** The times of each question; one without a silence and an answer is only read. */
export function placeQuestions(
  questions: readonly { number: number; questionSegmentId: string }[],
  blocks: readonly Block[],
): PlacedQuestion[] {
  return questions.flatMap(({ number, questionSegmentId }) => {
    const block = findQuestionBlock(blocks, questionSegmentId);
    const [asked, pause, answer] = [block?.question.span, block?.pause?.span, block?.answer?.span];
    if (!asked || !pause || !answer) return [];
    const { startMs: pauseMs, endMs: answerMs } = pause;
    return { number, askedMs: asked.startMs, pauseMs, answerMs, endMs: answer.endMs };
  });
}

/** The block of the segment that asks it. */
export function findQuestionBlock(blocks: readonly Block[], segmentId: string) {
  const found = blocks.find(
    (block) => block.type === "question" && block.question.id === segmentId,
  );
  return found?.type === "question" ? found : null;
}
