import { For, type JSX } from "solid-js";

const HEIGHTS = [
  60, 110, 84, 170, 130, 220, 300, 240, 360, 290, 200, 330, 410, 350, 260, 180, 240, 150, 200, 120,
  90, 140, 70,
];

/** A voice as a wave: it starts, asks, is silent for an answer, and continues. */
export function DoorPicture(): JSX.Element {
  return (
    <svg
      viewBox="0 0 720 900"
      preserveAspectRatio="xMidYMin slice"
      class="absolute inset-0 size-full"
      aria-hidden="true"
    >
      <circle cx="560" cy="230" r="300" fill="#115a56" />
      <circle cx="560" cy="230" r="190" fill="#177069" />
      <For each={HEIGHTS}>
        {(height, at) => (
          <rect
            x={20 + at() * 30}
            y={330 - height / 2}
            width="12"
            height={height}
            rx="6"
            fill={at() > 14 && at() < 18 ? "#3f9088" : "#9fe0d6"}
            opacity={at() > 17 ? 0.55 : 1}
          />
        )}
      </For>
    </svg>
  );
}
