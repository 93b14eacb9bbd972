import { expect, test } from "vitest";

import { SubmitAnswers } from "./answers.ts";
import { MarkAnswer } from "./reviews/mark-answer.ts";
import { AnswerReview } from "./session/answer-review.ts";

const id = "01a23018-235a-7a13-9b5f-c3f5a5391384";
const mark = { kind: "self", result: "had" };

test.each([
  ["words for an episode", SubmitAnswers, (text: string) => ({ answers: { 1: text } })],
  ["a mark of an episode", MarkAnswer, (text: string) => ({ number: 1, mark, text })],
])("%s are 2,000 characters at most", (_, schema, of) => {
  const takes = (text: string) => schema.safeParse({ episodeId: id, ...of(text) }).success;
  expect([takes("x".repeat(2_000)), takes("👩‍🚀 <b>שלום</b> 'x'; --")]).toEqual([true, true]);
  expect([takes("x".repeat(2_001)), takes("x".repeat(20_000))]).toEqual([false, false]);
});

test("an answer in a review session is 2,000 characters at most, too", () => {
  const takes = (text: string) =>
    AnswerReview.safeParse({ conceptId: id, number: 1, kind: "why", text }).success;
  expect([takes("x".repeat(2_000)), takes("x".repeat(20_000))]).toEqual([true, false]);
});

test("words for an episode are not empty, however nothing is written", () => {
  for (const text of ["", " ", "\n\t", "\u200E\u200F\u2060"]) {
    expect(SubmitAnswers.safeParse({ episodeId: id, answers: { 1: text } }).success).toBe(false);
  }
});
