import { For, type JSX, Show } from "solid-js";

import type { Language } from "../../api.ts";
import type { Cue } from "../../data/episode.ts";
import { cutWords, type Line, spaceBetween } from "../read-blocks.ts";
import { cutMatches, type Match } from "./find-matches.ts";
import { useReading } from "./reading.tsx";

interface LinesProps {
  lines: readonly Line[];
  language: Language;
  /** The second language, next to the one that is heard. */
  isSecond?: boolean;
}

/** Running text whose lines can be highlighted and tapped once there is audio. */
export function Lines(props: LinesProps): JSX.Element {
  return (
    <For each={props.lines}>
      {(line, at) => (
        <>
          {at() === 0 ? "" : spaceBetween(props.language)}
          <Show when={line.cue} fallback={<span data-sentence={line.sentenceId}>{line.text}</span>}>
            {(cue) => (
              <Show
                when={props.isSecond}
                fallback={<SpokenLine line={line} cue={cue()} index={line.cueIndex ?? -1} />}
              >
                <SecondLine cue={cue()} index={line.cueIndex ?? -1} />
              </Show>
            )}
          </Show>
        </>
      )}
    </For>
  );
}

/** A span and not a button element: a button cannot wrap over several lines. */
function SpokenLine(props: { line: Line; cue: Cue; index: number }): JSX.Element {
  const reading = useReading();
  const isCurrent = () => reading.isCurrent(props.index);
  const matches = () => reading.matchesIn({ index: props.index, isSecond: false });
  return (
    <span
      role="button"
      class="spoken-line"
      data-cue={props.index}
      data-sentence={props.line.sentenceId}
      tabindex={reading.tabStop() === props.index ? "0" : "-1"}
      aria-current={isCurrent() ? "true" : undefined}
    >
      <Show
        when={matches().length === 0}
        fallback={<Marked text={props.cue.text} at={matches()} />}
      >
        <Show when={isCurrent() && props.cue.words !== undefined} fallback={props.cue.text}>
          <Words cue={props.cue} />
        </Show>
      </Show>
    </span>
  );
}

/** A tap plays it in its own language; arrow keys reach it from the line next to it. */
function SecondLine(props: { cue: Cue; index: number }): JSX.Element {
  const reading = useReading();
  const matches = () => reading.matchesIn({ index: props.index, isSecond: true });
  return (
    <span role="button" class="spoken-line" data-cue={props.index} data-second="" tabindex="-1">
      <Marked text={props.cue.text} at={matches()} />
    </span>
  );
}

function Words(props: { cue: Cue }): JSX.Element {
  const reading = useReading();
  return (
    <For each={cutWords(props.cue)}>
      {({ text, wordIndex }) => (
        <span class={wordIndex === reading.wordIndex() ? "spoken-word" : undefined}>{text}</span>
      )}
    </For>
  );
}

function Marked(props: { text: string; at: readonly Match[] }): JSX.Element {
  const reading = useReading();
  return (
    <For each={cutMatches(props.text, props.at)}>
      {({ text, match }) => (
        <Show when={match} fallback={text}>
          {(known) => (
            <mark classList={{ "is-looked-at": reading.isLookedAt(known()) }}>{text}</mark>
          )}
        </Show>
      )}
    </For>
  );
}
