import { createMemo, For, type JSX, Show } from "solid-js";

import type { Language } from "../../api.ts";
import { joinClasses } from "../../ui/index.ts";
import { type LinePair, pairLines } from "./pair-lines.ts";
import type { Passage } from "../read-blocks.ts";
import { Lines } from "./lines.tsx";
import { useReading } from "./reading.tsx";

interface SentencesProps {
  passage: Passage;
  class?: string | undefined;
}

/** The text of a passage: running, or sentence by sentence next to the second language. */
export function Sentences(props: SentencesProps): JSX.Element {
  const { view } = useReading();
  const second = createMemo(() => view.findSecond(props.passage));
  return (
    <Show
      when={second()}
      fallback={
        <p lang={props.passage.language} dir="auto" class={props.class}>
          <Lines lines={props.passage.lines} language={props.passage.language} />
        </p>
      }
    >
      {(other) => (
        <div class={joinClasses("flex flex-col gap-5 lg:gap-4", props.class)}>
          <For each={pairLines(props.passage, other())}>
            {(pair) => (
              <Beside
                first={
                  <p lang={props.passage.language} dir="auto">
                    <Lines lines={pair.lines} language={props.passage.language} />
                  </p>
                }
                second={<SecondSide pair={pair} language={other().language} />}
              />
            )}
          </For>
        </div>
      )}
    </Show>
  );
}

function SecondSide(props: { pair: LinePair; language: Language }): JSX.Element {
  return (
    <p lang={props.language} dir="auto" class="second-language">
      <Lines lines={props.pair.other} language={props.language} isSecond />
    </p>
  );
}

/**
 * Two columns in the order of the episode's languages, which stays the same when the other one is heard; on
 * a phone the heard one is on top.
 */
export function Beside(props: { first: JSX.Element; second: JSX.Element }): JSX.Element {
  const { view } = useReading();
  const isSwapped = () => view.languages()[0] === view.secondLanguage();
  return (
    <div
      class="language-pair grid gap-x-10 gap-y-1 lg:grid-cols-2"
      classList={{ "is-swapped": isSwapped() }}
    >
      {props.first}
      {props.second}
    </div>
  );
}
