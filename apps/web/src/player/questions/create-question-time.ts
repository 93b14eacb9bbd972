import { batch, createEffect, createSignal, on, onCleanup, untrack } from "solid-js";

import type { Settings } from "../../api.ts";
import type { AnswerResult } from "../../data/answer-outbox.ts";
import type { PlacedQuestion } from "../../data/playable.ts";
import type { Listening } from "../create-listening.ts";

export type QuestionMode = Settings["questionMode"];

/** Which question it is: of an episode, or a card. */
export type NamedQuestion = Pick<Turn, "episodeId" | "number" | "card">;

export interface AskingParts {
  mode: () => QuestionMode;
  /** Whether it is this person's to answer, and has no answer yet. */
  isOpen: (question: NamedQuestion) => Promise<boolean>;
  /** The learner says how it went, without a word on the screen. */
  mark: (question: NamedQuestion, result: AnswerResult) => void;
}

/** A question whose time it is. */
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
 * Knows whose question's time it is: from the silence after it until its answer was heard, and for as long
 * as somebody is answering it.
 */
export function createQuestionTime({ listening, moves, asking }: TimeParts) {
  const [turn, setTurn] = createSignal<Turn | null>(null);
  const [isHeld, setHeld] = createSignal(false);
  /** The question that is heard now, and whether it waits for an answer, as far as that is known. */
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

  /** Heard to the end of its answer, or left for another place. */
  function leave(): void {
    const isOther = listening.episode()?.episodeId !== turn()?.episodeId;
    // By keys alone it is answered after the answer.
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

  /** One that somebody is still answering is not taken away by the next. */
  function mayBegin(): boolean {
    return heard()?.isOpen === true && turn() === null;
  }

  /** It is asked no more while it is heard this time. */
  function close(): void {
    const now = heard();
    if (now !== null) setHeard({ ...now, isOpen: false });
    end();
  }

  return {
    turn,
    isHeld,
    close,
    /** How much of the silence is over, 0 to 1. */
    share(): number {
      const now = turn();
      if (now === null) return 0;
      const share = (listening.positionMs() - now.pauseMs) / (now.answerMs - now.pauseMs);
      return Math.min(1, Math.max(0, share));
    },
    /** Somebody answers on the screen: they have all the time they need. */
    hold,
    /** After the silence, which nobody needs any more. */
    goOn(): void {
      const now = untrack(turn);
      const wasHeld = untrack(isHeld);
      close();
      if (now === null || !wasHeld) return;
      const at = untrack(listening.positionMs);
      if (at >= now.pauseMs && at < now.answerMs) moves.seek(now.answerMs);
      moves.play();
    },
    /** From where it was taught. */
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
