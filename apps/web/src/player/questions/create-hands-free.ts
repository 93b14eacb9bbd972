import { createEffect, createMemo, createSignal, on } from "solid-js";

import type { AnswerResult } from "../../data/answer-outbox.ts";
import { t } from "../../i18n/player.ts";
import type { Listening } from "../create-listening.ts";
import type { AskingParts, QuestionTime, Turn } from "./create-question-time.ts";

/** Presses of the headphones' play button: two and three are also "next" and "previous". */
export type Presses = 1 | 2 | 3;

interface HandsFreeParts {
  listening: Pick<Listening, "episode" | "positionMs" | "isPlaying">;
  moves: { seek: (toMs: number) => void };
  questions: QuestionTime;
  asking: AskingParts;
}

/** The silence has a soft tick at each end, which should not be repeated. */
const TICK_MS = 700;
/** How much silence is added before a question stays unanswered. */
const MOST_WAITING_MS = 20_000;
/** A position further away means that somebody has sought elsewhere. */
const NEAR_MS = 2_000;
const MARKS: Record<Presses, AnswerResult> = { 1: "had", 2: "half", 3: "missed" };

/**
 * Answers questions with headphone keys only. Nothing ever pauses, since a phone may refuse to play again:
 * for more time, the question's silence is repeated.
 */
export function createHandsFree({ listening, moves, questions, asking }: HandsFreeParts) {
  const [isWaiting, setWaiting] = createSignal(false);
  let waitedMs = 0;
  const isOn = () => asking.mode() === "hands_free" && questions.turn() !== null;
  const isThinking = () =>
    !isWaiting() && listening.positionMs() < (questions.turn()?.answerMs ?? 0);

  function silence({ pauseMs, answerMs }: Turn): void {
    waitedMs += answerMs - pauseMs - 2 * TICK_MS;
    moves.seek(pauseMs + TICK_MS);
  }

  function goOn({ endMs }: Turn): void {
    const wasWaiting = isWaiting();
    questions.close();
    if (wasWaiting) moves.seek(endMs);
  }

  /** The answer was heard without a mark: adds silence for a while. */
  function keepWaiting(turn: Turn, at: number): void {
    const isAtEnd = isWaiting()
      ? at >= turn.answerMs - TICK_MS
      : at >= turn.endMs && at < turn.endMs + NEAR_MS;
    const isElsewhere = at < turn.askedMs || at >= turn.endMs + NEAR_MS;
    if (isElsewhere) questions.close();
    else if (isAtEnd && waitedMs >= MOST_WAITING_MS) goOn(turn);
    else if (isAtEnd) {
      setWaiting(true);
      silence(turn);
    }
  }

  createEffect(
    on(questions.turn, () => {
      waitedMs = 0;
      setWaiting(false);
    }),
  );
  createEffect(
    on([questions.turn, listening.positionMs], ([turn, at]) => {
      if (turn !== null && isOn() && listening.isPlaying()) keepWaiting(turn, at);
    }),
  );

  // The lock screen shows it, so it must not change at every moment.
  const phase = createMemo((): "thinking" | "marking" | null => {
    if (!isOn() || !listening.isPlaying()) return null;
    return isThinking() ? "thinking" : "marking";
  });

  return {
    /** The current meaning of a press; null if it is the usual one. */
    hint(): string | null {
      const now = phase();
      return now === null ? null : t(`handsFree.${now}`);
    },
    /** Whether the press was for the question. */
    press(times: Presses): boolean {
      const turn = questions.turn();
      if (turn === null || !isOn() || !listening.isPlaying()) return false;
      if (!isThinking()) {
        asking.mark(turn, MARKS[times]);
        goOn(turn);
      } else if (times === 3) silence(turn);
      else moves.seek(turn.answerMs);
      return true;
    },
  };
}
