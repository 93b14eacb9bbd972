import { type JSX, onMount } from "solid-js";
import { Dynamic } from "solid-js/web";

import { Button, joinClasses } from "../../ui/index.ts";
import { type AnswerDesk, createAnswering } from "./create-answering.ts";
import { QuestionAnswer } from "./question-answer.tsx";
import type { Asked } from "./read-questions.ts";

const LOOKS = { h2: "text-xl leading-snug", h3: "text-lg leading-snug" } as const;

interface AskedQuestionProps {
  asked: Asked;
  desk: AnswerDesk;
  /** The level of its heading where it stands. */
  level: keyof typeof LOOKS;
  /** What stands between the question and its answer. */
  children?: JSX.Element;
  onBegin?: (() => void) | undefined;
  onHear: (startMs: number) => void;
  /** How it goes on: once it is answered, and without. */
  next: { done: string; later: string; go: () => void };
}

/** One question for itself, wherever it is asked: what is asked, the answer, and how it goes on. */
export function AskedQuestion(props: AskedQuestionProps): JSX.Element {
  // eslint-disable-next-line solid/reactivity -- Another question is another part: it is keyed.
  const answering = createAnswering(props.asked, props.desk);
  const isDone = () => answering.stage() === "done";
  let heading: HTMLElement | undefined;
  onMount(() => {
    // What had the focus may be gone; where nothing is, the page or the part has it.
    if (document.activeElement === document.body) heading?.focus({ preventScroll: true });
  });
  return (
    <>
      <Dynamic
        component={props.level}
        ref={(element: HTMLElement) => (heading = element)}
        tabindex="-1"
        lang={props.asked.language}
        dir="auto"
        class={joinClasses("mt-1 rounded-sm font-semibold break-words", LOOKS[props.level])}
      >
        {props.asked.question}
      </Dynamic>
      {props.children}
      <QuestionAnswer answering={answering} onBegin={props.onBegin} onHear={props.onHear} />
      <Button
        look={isDone() ? "primary" : "quiet"}
        class="mt-5 w-full"
        onClick={() => props.next.go()}
      >
        {isDone() ? props.next.done : props.next.later}
      </Button>
    </>
  );
}
