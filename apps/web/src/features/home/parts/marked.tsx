import { For, type JSX, Show } from "solid-js";

import "./marked.css";

/** A text with the places that were found in it. */
export function Marked(props: { text: string; marks: readonly [number, number][] }): JSX.Element {
  const pieces = () => cutMarked(props.text, props.marks);
  return (
    <For each={pieces()}>
      {({ text, isMarked }) => (
        <Show when={isMarked} fallback={text}>
          <mark class="found-words">{text}</mark>
        </Show>
      )}
    </For>
  );
}

/** The text in pieces, of which every other one is marked; empty ones are left out. */
export function cutMarked(
  text: string,
  marks: readonly [number, number][],
): { text: string; isMarked: boolean }[] {
  const ends = marks.map(([, to]) => to);
  const pieces = marks.flatMap(([from, to], at) => [
    { text: text.slice(ends[at - 1] ?? 0, from), isMarked: false },
    { text: text.slice(from, to), isMarked: true },
  ]);
  const rest = { text: text.slice(ends.at(-1) ?? 0), isMarked: false };
  return [...pieces, rest].filter((piece) => piece.text !== "");
}
