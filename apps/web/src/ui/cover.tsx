import { For, type JSX } from "solid-js";

import { joinClasses } from "./class-names.ts";

/** Ground, far and near wave: pictures, the same in both themes. */
const PALETTES = [
  ["#0f4f4c", "#1d7a74", "#9fe0d6"],
  ["#5b2b3a", "#8f4459", "#f3bcc4"],
  ["#2d3a66", "#4a5ca0", "#bcc8f5"],
  ["#6a4213", "#9d6a25", "#f4d596"],
  ["#3c4a24", "#637a3b", "#d3e2a6"],
  ["#4a3260", "#75528f", "#dcc3ef"],
] as const;

const BARS = 9;

/** An episode's picture, drawn from its id: the same episode always looks the same. */
export function Cover(props: { seed: string; class?: string }): JSX.Element {
  const numbers = () => spread(props.seed, BARS * 2 + 1);
  const palette = () => PALETTES[Math.floor((numbers()[0] ?? 0) * PALETTES.length)] ?? PALETTES[0];
  const heights = (layer: number) => numbers().slice(1 + layer * BARS, 1 + (layer + 1) * BARS);
  return (
    <svg
      viewBox="0 0 96 96"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      class={joinClasses("shrink-0", props.class)}
    >
      <rect width="96" height="96" fill={palette()[0]} />
      <circle
        cx={20 + (numbers()[1] ?? 0) * 56}
        cy="34"
        r="26"
        fill={palette()[1]}
        opacity="0.55"
      />
      <Wave heights={heights(1)} fill={palette()[1]} from={3} tall={70} />
      <Wave heights={heights(0)} fill={palette()[2]} from={8} tall={46} />
    </svg>
  );
}

function Wave(props: { heights: number[]; fill: string; from: number; tall: number }): JSX.Element {
  const height = (share: number, at: number) =>
    6 + props.tall * (0.25 + 0.75 * share) * Math.sin(((at + 1) / (BARS + 1)) * Math.PI);
  return (
    <For each={props.heights}>
      {(share, at) => (
        <rect
          x={props.from + at() * 10}
          y={52 - height(share, at()) / 2}
          width="5"
          height={height(share, at())}
          rx="2.5"
          fill={props.fill}
        />
      )}
    </For>
  );
}

/** Numbers from 0 to 1 that follow from the text: FNV-1a stirred on by xorshift. */
function spread(text: string, count: number): number[] {
  let state = 0x811c9dc5;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return Array.from({ length: count }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  });
}
