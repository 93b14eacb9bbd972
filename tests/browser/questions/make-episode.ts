import { expect } from "vitest";

import type { Lab } from "../start-lab.ts";

interface Span {
  startMs: number;
  endMs: number;
}

/** A question as its episode's document has it. */
interface Question {
  number: number;
  conceptId: string;
  questionSegmentId: string;
  answerSegmentId: string;
  texts: { question: string; answer: string; choices?: string[] }[];
}

interface Segment {
  id: string;
  kind: string;
  conceptId: string | null;
  sentences: { text: string }[];
}

/** An episode with its questions. */
export interface Made {
  episodeId: string;
  questions: Question[];
  segments: Segment[];
  /** When each segment is heard; empty where there is no sound. */
  spans: (Span & { id: string })[];
  /** Why each concept is in it. */
  concepts: { conceptId: string; reason: string }[];
}

/** When a question is asked, answered, and was taught. */
export type Heard = Question & { pause: Span; answer: Span; lesson: Span | null };

/** A voice takes its time on a busy machine. */
const MOST_MS = 120_000;

/** Makes an episode in English, and waits until it is there. */
export async function makeEpisode(
  lab: Pick<Lab, "callAs">,
  email: string,
  outputFormat: "both" | "text" = "both",
): Promise<Made> {
  const learner = await lab.callAs(email);
  const { id: episodeId } = await learner.mutate<{ id: string }>("episodes.request", {
    languages: ["en"],
    outputFormat,
    requestKey: crypto.randomUUID(),
  });
  const read = () => learner.query<{ status: string }>("episodes.status", { episodeId });
  await expect
    .poll(async () => (await read()).status, { timeout: MOST_MS, interval: 500 })
    .toMatch(/^(?:completed|failed)$/);
  const made = await read();
  if (made.status === "failed") throw new Error(`It was not made: ${JSON.stringify(made)}`);
  const { script, tracks, receipt } = await learner.query<{
    receipt: Pick<Made, "concepts"> | null;
    script: { questions: Question[]; tracks: { segments: Segment[] }[] };
    tracks: { segments: (Span & { id: string })[] }[];
  }>("episodes.script", { episodeId });
  return {
    episodeId,
    questions: script.questions,
    segments: script.tracks[0]?.segments ?? [],
    spans: tracks[0]?.segments ?? [],
    concepts: receipt?.concepts ?? [],
  };
}

/** The questions of an episode that can be heard, in its order. */
export function placeQuestions({ questions, segments, spans }: Made): Heard[] {
  const spanOf = (id: string | undefined) => spans.find((one) => one.id === id) ?? null;
  return questions.map((question) => {
    const asked = spans.findIndex(({ id }) => id === question.questionSegmentId);
    const [pause, answer] = [spans[asked + 1], spanOf(question.answerSegmentId)];
    if (pause === undefined || answer === null) throw new Error("The question is not heard.");
    const lesson = segments.find(
      ({ kind, conceptId }) => kind === "lesson" && conceptId === question.conceptId,
    );
    return { ...question, pause, answer, lesson: spanOf(lesson?.id) };
  });
}
