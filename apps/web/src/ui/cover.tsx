import { For, type JSX } from "solid-js";
import { Dynamic } from "solid-js/web";

import { joinClasses } from "./class-names.ts";

/** Ground, far and near wave; the same in both themes. */
type Palette = readonly [ground: string, far: string, near: string];

const PALETTES: readonly [Palette, ...Palette[]] = [
  ["#0f4f4c", "#1d7a74", "#9fe0d6"],
  ["#5b2b3a", "#8f4459", "#f3bcc4"],
  ["#2d3a66", "#4a5ca0", "#bcc8f5"],
  ["#6a4213", "#9d6a25", "#f4d596"],
  ["#3c4a24", "#637a3b", "#d3e2a6"],
  ["#4a3260", "#75528f", "#dcc3ef"],
];

const BARS = 9;

/** An episode's picture, drawn from its id so that it always looks the same, below its own if it has one. */
export function Cover(props: {
  seed: string;
  /** The address of its own. */
  picture?: string | undefined;
  class?: string;
}): JSX.Element {
  const numbers = () => spread(props.seed, BARS * 2 + 3);
  const palette = () => pick(PALETTES, numbers()[0]);
  return (
    <svg
      viewBox="0 0 96 96"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      class={joinClasses("shrink-0", props.class)}
    >
      <rect width="96" height="96" fill={palette()[0]} />
      <Dynamic
        component={pick(MOTIFS, numbers()[1])}
        numbers={numbers().slice(2)}
        far={palette()[1]}
        near={palette()[2]}
      />
      <image href={props.picture} width="96" height="96" preserveAspectRatio="xMidYMid slice" />
    </svg>
  );
}

interface MotifProps {
  /** From 0 to 1, as many as a motif needs. */
  numbers: number[];
  far: string;
  near: string;
}

function Waves(props: MotifProps): JSX.Element {
  return (
    <>
      <Wave heights={props.numbers.slice(BARS)} fill={props.far} from={3} tall={74} />
      <Wave heights={props.numbers.slice(0, BARS)} fill={props.near} from={8} tall={48} />
    </>
  );
}

/** Rings around a point, like sound. */
function Rings(props: MotifProps): JSX.Element {
  const x = () => 16 + (props.numbers[0] ?? 0) * 64;
  const y = () => 40 + (props.numbers[1] ?? 0) * 36;
  return (
    <>
      <For each={[58, 44, 30]}>
        {(radius, at) => (
          <circle cx={x()} cy={y()} r={radius} fill={props.far} opacity={0.35 + at() * 0.2} />
        )}
      </For>
      <circle cx={x()} cy={y()} r="15" fill={props.near} />
    </>
  );
}

/** Two hills and what rises above them. */
function Hills(props: MotifProps): JSX.Element {
  const shift = (at: number) => Math.round((props.numbers[at] ?? 0) * 30);
  return (
    <>
      <circle cx={24 + shift(0) * 1.6} cy={30 + shift(1) / 3} r="15" fill={props.near} />
      <path
        d={`M0 ${62 - shift(2) / 2} Q 30 ${34 + shift(3)} 96 ${66 - shift(4)} V96 H0z`}
        fill={props.far}
      />
      <path
        d={`M0 ${84 - shift(5) / 3} Q 60 ${50 + shift(6)} 96 ${74 + shift(7) / 3} V96 H0z`}
        fill={props.near}
        opacity="0.5"
      />
    </>
  );
}

const MOTIFS = [Waves, Rings, Hills] as const;

function pick<TItem>(items: readonly [TItem, ...TItem[]], at = 0): TItem {
  return items[Math.floor(at * items.length)] ?? items[0];
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

/** Numbers from 0 to 1 derived from the text: FNV-1a, then mulberry32. */
function spread(text: string, count: number): number[] {
  let state = 0x811c9dc5;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  });
}
