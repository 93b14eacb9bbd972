import { createMemo, createSignal } from "solid-js";

import { createTask } from "../../create-task.ts";
import type { Failure } from "../../api.ts";
import type { AnswerResult, Mark, WaitingAnswer } from "../../data/answer-outbox.ts";
import type { Sending } from "../../data/make-outbox.ts";
import type { AnsweredQuestion, SentAnswer } from "../../data/answers.ts";
import { dropDraft, keepDraft, readDraft } from "../../drafts.ts";
import { useSignedIn } from "../../session.tsx";
import type { Asked } from "./read-questions.ts";

export const LONGEST_ANSWER = 2_000;

/** `open`: nothing was answered; `marking`: the learner compares; `done`: there is a result. */
export type Stage = "open" | "marking" | "done";

/** A stored answer. */
export interface StoredAnswer {
  /** Null if nothing was written. */
  text: string | null;
  /** Null until there is a result. */
  result: AnswerResult | null;
  source: AnsweredQuestion["source"];
  /** A model's feedback. */
  feedback: string | null;
}

interface Given extends StoredAnswer {
  /** Not sent yet. */
  isWaiting: boolean;
}

/** A learner's answer: with words, with a mark, or with both. */
export interface GivenNow {
  text?: string;
  mark?: Mark;
}

/** Where a question is answered: in an episode, or in a review session. */
export interface AnswerDesk {
  /** The name of the answer's draft on this device. */
  form: string;
  stored: () => StoredAnswer;
  /** The answer that waits to be sent from this device, or null. */
  waiting: (personId: string) => WaitingAnswer | null;
  give: (personId: string, answer: GivenNow) => Promise<Sending<SentAnswer>>;
  /** Records "I was right"; returns when the concept is due. */
  overrule: () => Promise<{ dueOn: string | null }>;
  /** Whether another answer may replace the first. */
  takesAnother: boolean;
  /** Whether what is asked about is not taught any more: the answer is kept, and nothing comes back. */
  isWithdrawn: () => boolean;
}

export type Answering = ReturnType<typeof createAnswering>;

/** A question with its answer: the draft, the given answer, and the result. */
export function createAnswering(asked: Asked, desk: AnswerDesk) {
  const signedIn = useSignedIn();
  const owner = () => signedIn().person.id;
  const draft = createDraft(desk.form, owner);
  const given = createGiven(asked, { desk, owner });
  const [isReopened, setReopened] = createSignal(false);
  const [wasSaid, setSaid] = createSignal(false);
  /** The answer is being graded. */
  const [isBeingJudged, setBeingJudged] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure | null>(null);
  const [dueOn, setDueOn] = createSignal<string | null>(null);
  const [error, setError] = createSignal<"empty" | "long" | null>(null);

  const stage = createMemo((): Stage => {
    if (isBeingJudged()) return "open";
    if (wasSaid()) return "marking";
    if (isReopened()) return "open";
    const { result, text } = given();
    if (result !== null) return "done";
    return text === null ? "open" : "marking";
  });

  const giving = createTask(async (answer: GivenNow) => {
    setFailure(null);
    const sending = await desk.give(owner(), answer);
    if (sending.kind === "refused") setFailure(sending.failure);
    else draft.drop();
    const sent = sending.kind === "sent" ? sending.sent : null;
    setDueOn(sent?.dueOn ?? null);
  });
  const overruling = createTask(async () => {
    setDueOn((await desk.overrule()).dueOn);
  });

  async function give(answer: GivenNow): Promise<void> {
    if (giving.isBusy()) return;
    setBeingJudged(answer.mark === undefined);
    const sent = giving.start(answer);
    setReopened(false);
    setSaid(false);
    await sent;
    setBeingJudged(false);
  }

  return {
    asked,
    stage,
    given,
    dueOn: () => (desk.isWithdrawn() ? null : dueOn()),
    isWithdrawn: desk.isWithdrawn,
    error,
    draft: draft.text,
    write(text: string): void {
      draft.write(text);
      if (error() !== null) setError(findError(text));
    },
    submit(): void {
      const text = draft.text().trim();
      setError(findError(text));
      if (error() === null) void give({ text });
    },
    choose: (choice: string) => void give({ mark: { kind: "choice", choice } }),
    say: () => void setSaid(true),
    mark(result: AnswerResult): void {
      const { text } = given();
      const written = wasSaid() || text === null ? {} : { text };
      void give({ ...written, mark: { kind: "self", result } });
    },
    overrule: () => void overruling.start(),
    takesAnother: desk.takesAnother,
    /** Allows another answer; the first one still counts. */
    reopen(): void {
      draft.write(given().text ?? "");
      setReopened(true);
    },
    isBusy: () => giving.isBusy() || overruling.isBusy(),
    failure: () => failure() ?? giving.failure() ?? overruling.failure(),
  };
}

function findError(text: string): "empty" | "long" | null {
  if (text.trim() === "") return "empty";
  return text.length > LONGEST_ANSWER ? "long" : null;
}

/** The given answer: the one that waits on this device, else the stored one. */
function createGiven(asked: Asked, { desk, owner }: { desk: AnswerDesk; owner: () => string }) {
  return createMemo((): Given => {
    const given = { ...desk.stored(), isWaiting: false };
    const waiting = desk.waiting(owner());
    return waiting === null ? given : readWaiting(waiting, { asked, given });
  });
}

function readWaiting(
  { text, mark }: WaitingAnswer,
  { asked, given }: { asked: Asked; given: Given },
): Given {
  const waiting = { feedback: null, isWaiting: true };
  if (mark === undefined) return { text: text ?? null, result: null, source: null, ...waiting };
  if (mark.kind === "self") {
    return { text: text ?? given.text, result: mark.result, source: "self_mark", ...waiting };
  }
  const result = mark.choice === asked.rightChoice ? "had" : "missed";
  return { text: mark.choice, result, source: "choice", ...waiting };
}

/** The draft, kept in this tab so that a reload loses nothing. */
function createDraft(form: string, owner: () => string) {
  const kept = readDraft({ form, owner: owner() })?.["text"];
  const [text, setText] = createSignal(typeof kept === "string" ? kept : "");
  const drop = () => dropDraft(form);
  return {
    text,
    write(next: string): void {
      setText(next);
      if (next.trim() === "") drop();
      else keepDraft({ form, owner: owner() }, { text: next });
    },
    drop(): void {
      setText("");
      drop();
    },
  };
}
