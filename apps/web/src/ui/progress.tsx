import type { JSX } from "solid-js";

/** How far something is, 0 to 1. */
export function ProgressBar(props: { value: number; label: string }): JSX.Element {
  const percent = () => Math.round(Math.min(1, Math.max(0, props.value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={props.label}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow={percent()}
      class="h-1.5 overflow-hidden rounded-full bg-hover"
    >
      <div
        class="h-full rounded-full bg-accent transition-[width] duration-150"
        style={{ width: `${percent()}%` }}
      />
    </div>
  );
}

const RADIUS = 9;
const AROUND = 2 * Math.PI * RADIUS;

/** The same as a ring, for lists; `label` says it in words. */
export function ProgressRing(props: { value: number; label: string; size?: number }): JSX.Element {
  return (
    <svg
      viewBox="0 0 24 24"
      width={props.size ?? 20}
      height={props.size ?? 20}
      role="img"
      aria-label={props.label}
      fill="none"
      stroke-width="3"
      class="-rotate-90"
    >
      <circle cx="12" cy="12" r={RADIUS} class="stroke-line" />
      <circle
        cx="12"
        cy="12"
        r={RADIUS}
        class="stroke-accent"
        stroke-linecap="round"
        stroke-dasharray={`${Math.min(1, props.value) * AROUND} ${AROUND}`}
      />
    </svg>
  );
}
