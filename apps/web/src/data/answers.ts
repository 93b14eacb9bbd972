import type { AppRouter } from "@learnlab/api";
import { query, revalidate } from "@solidjs/router";
import type { inferRouterOutputs } from "@trpc/server";

import { api } from "../api.ts";
import {
  type AnsweredTo,
  isSameQuestion,
  makeAnswerOutbox,
  type Mark,
  type WaitingAnswer,
} from "./answer-outbox.ts";
import { loadEpisode } from "./episode.ts";
import type { Sending } from "./make-outbox.ts";
import { loadDue } from "./reviews.ts";

type Outputs = inferRouterOutputs<AppRouter>;
export type AnsweredQuestion = Outputs["episodes"]["answerProgress"]["questions"][number];
export type MarkedAnswer = Outputs["episodes"]["markAnswer"];

/** The learner's answers to an episode's questions, with their grades. */
export const loadAnswers = query(
  (episodeId: string) => api.episodes.answerProgress.query({ episodeId }),
  "answers",
);

type GradedAnswer = Outputs["episodes"]["submitAnswers"]["grades"][number];

type ReviewedAnswer = NonNullable<Outputs["reviews"]["answer"]>;

/** Null for words that nothing could grade: then the learner marks them. */
export type SentAnswer = MarkedAnswer | GradedAnswer | ReviewedAnswer | null;

const outbox = makeAnswerOutbox<SentAnswer>(send);

async function send({ id: _, text, mark, ...answer }: WaitingAnswer): Promise<SentAnswer> {
  if (!("episodeId" in answer)) {
    const given = {
      ...(text === undefined ? {} : { text }),
      ...(mark === undefined ? {} : { mark }),
    };
    return api.reviews.answer.mutate({ ...answer, ...given, sentAt: Date.now() });
  }
  if (mark !== undefined) {
    const written = text === undefined ? {} : { text };
    return api.episodes.markAnswer.mutate({ ...answer, ...written, mark, sentAt: Date.now() });
  }
  const { episodeId, number } = answer;
  const answers = { [number]: text ?? "" };
  const { grades } = await api.episodes.submitAnswers.mutate({ episodeId, answers });
  return grades.find((grade) => grade.number === number) ?? null;
}

/** An answer: its words, its mark, or both. */
export type NewAnswer = AnsweredTo & { text?: string; mark?: Mark };

/** Sends it, or keeps it until it can be sent. */
export async function giveAnswer(
  personId: string,
  answer: NewAnswer,
): Promise<Sending<SentAnswer>> {
  const waiting = { ...answer, id: crypto.randomUUID(), answeredAt: Date.now() };
  const sending = await outbox.add(personId, waiting);
  if (sending.kind === "sent") {
    const isOfEpisode = "episodeId" in answer;
    await revalidate(isOfEpisode ? loadAnswers.keyFor(answer.episodeId) : loadDue.key);
  }
  return sending;
}

/** The last waiting answer to a question, or null. */
export function findWaiting(personId: string, asked: AnsweredTo): WaitingAnswer | null {
  return outbox.waiting(personId).findLast((one) => isSameQuestion(one, asked)) ?? null;
}

/** Whether this person may answer a question of an episode, and has not yet. */
export async function isOpenQuestion(
  personId: string,
  question: { episodeId: string; number: number },
): Promise<boolean> {
  const { episodeId, number } = question;
  if (findWaiting(personId, question) !== null) return false;
  const [{ userId }, { questions }] = await Promise.all([
    loadEpisode(episodeId),
    loadAnswers(episodeId),
  ]);
  const asked = questions.find((one) => one.number === number);
  return userId === personId && asked?.answer === null && asked.result === null;
}

/** Sends what still waits. */
export async function sendWaiting(personId: string): Promise<void> {
  if (outbox.waiting(personId).length === 0) return;
  await outbox.flush(personId);
  await revalidate([loadAnswers.key, loadDue.key]);
}

/** Records "I was right" for a question, once. */
export async function overruleAnswer(question: {
  episodeId: string;
  number: number;
}): Promise<MarkedAnswer> {
  const marked = await api.episodes.overruleAnswer.mutate(question);
  await revalidate(loadAnswers.keyFor(question.episodeId));
  return marked;
}

/** The same for a question of a review session. */
export async function overruleReview(question: {
  conceptId: string;
  number: number;
}): Promise<MarkedAnswer> {
  const marked = await api.reviews.overrule.mutate(question);
  await revalidate(loadDue.key);
  return marked;
}
