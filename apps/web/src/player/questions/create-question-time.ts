import { batch, createEffect, createSignal, on, onCleanup, untrack } from "solid-js";

import type { Settings } from "../../api.ts";
import type { AnswerResult } from "../../data/answer-outbox.ts";
import type { PlacedQuestion } from "../../data/playable.ts";
import type { Listening } from "../create-listening.ts";

export type QuestionMode = Settings["questionMode"];

/** A question of an episode, or a card. */
export type NamedQuestion = Pick<Turn, "episodeId" | "number" | "card">;

export interface AskingParts {
  mode: () => QuestionMode;
  /** Whether this person may answer it and has not yet. */
  isOpen: (question: NamedQuestion) => Promise<boolean>;
  /** Marks the answer without anything on the screen. */
  mark: (question: NamedQuestion, result: AnswerResult) => void;
}

/** A question that is asked now. */
export interface Turn extends PlacedQuestion {
  episodeId: string;
}

interface TimeParts {
  listening: Pick<Listening, "episode" | "positionMs" | "isPlaying">;
  moves: { seek: (toMs: number) => void; play: () => void; pause: () => void };
  asking: AskingParts;
}

export type QuestionTime = ReturnType<typeof createQuestionTime>;

/**
 * Knows which question is asked: from the silence after it until its answer was heard, and while somebody
 * is answering.
 */
export function createQuestionTime({ listening, moves, asking }: TimeParts) {
  const [turn, setTurn] = createSignal<Turn | null>(null);
  const [isHeld, setHeld] = createSignal(false);
  /** The question at the current position, and whether it needs an answer, if that is known. */
  const [heard, setHeard] = createSignal<{ question: Turn; isOpen: boolean } | null>(null);
  let isOver = false;
  onCleanup(() => (isOver = true));

  function end(): void {
    batch(() => {
      setTurn(null);
      setHeld(false);
    });
  }

  async function meet(question: Turn): Promise<void> {
    setHeard({ question, isOpen: false });
    const isOpen = await asking.isOpen(question).catch(() => false);
    if (!isOver && isSame(heard()?.question, question)) setHeard({ question, isOpen });
  }

  function hold(): void {
    if (turn() === null || isHeld()) return;
    setHeld(true);
    if (listening.isPlaying()) moves.pause();
  }

  function begin(question: Turn, at: number): void {
    setTurn(question);
    if (asking.mode() === "pause" && at < question.answerMs) hold();
  }

  /** Its answer was heard to the end, or playback moved elsewhere. */
  function leave(): void {
    const isOther = listening.episode()?.episodeId !== turn()?.episodeId;
    // By keys it is marked after the answer.
    if (isOther || (!isHeld() && asking.mode() !== "hands_free")) end();
  }

  createEffect(
    on([listening.episode, listening.positionMs, listening.isPlaying, heard], () => {
      const at = listening.positionMs();
      const now = findAt(listening.episode(), at);
      if (now === null || !isSame(turn(), now)) leave();
      if (now === null) setHeard(null);
      else if (!listening.isPlaying()) return;
      else if (!isSame(heard()?.question, now)) void meet(now);
      else if (mayBegin() && at >= now.pauseMs) begin(now, at);
    }),
  );

  /** The next question does not interrupt somebody who is answering. */
  function mayBegin(): boolean {
    return heard()?.isOpen === true && turn() === null;
  }

  /** It is not asked again while it is heard this time. */
  function close(): void {
    const now = heard();
    if (now !== null) setHeard({ ...now, isOpen: false });
    end();
  }

  return {
    turn,
    isHeld,
    close,
    /** The elapsed share of the silence, 0 to 1. */
    share(): number {
      const now = turn();
      if (now === null) return 0;
      const share = (listening.positionMs() - now.pauseMs) / (now.answerMs - now.pauseMs);
      return Math.min(1, Math.max(0, share));
    },
    /** Somebody answers on the screen and gets all the time they need. */
    hold,
    /** Continues after the silence, which nobody needs any more. */
    goOn(): void {
      const now = untrack(turn);
      const wasHeld = untrack(isHeld);
      close();
      if (now === null || !wasHeld) return;
      const at = untrack(listening.positionMs);
      if (at >= now.pauseMs && at < now.answerMs) moves.seek(now.answerMs);
      moves.play();
    },
    /** Plays from where it was taught. */
    hear(startMs: number): void {
      close();
      moves.seek(startMs);
      moves.play();
    },
  };
}

function findAt(
  episode: { episodeId: string; questions: PlacedQuestion[] } | null,
  at: number,
): Turn | null {
  const found = episode?.questions.find(({ askedMs, endMs }) => at >= askedMs && at < endMs);
  return episode === null || found === undefined
    ? null
    : { ...found, episodeId: episode.episodeId };
}

function isSame(one: Turn | null | undefined, other: Turn): boolean {
  return one?.episodeId === other.episodeId && one.number === other.number;
}
