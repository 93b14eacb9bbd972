import { type JSX, Show } from "solid-js";

/** Progress from 0 to 1. */
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

interface ProgressRingProps {
  value: number;
  label: string;
  size?: number;
  /** Thin, around something else; otherwise it stands alone. */
  isThin?: boolean;
}

/** Progress as a ring, for lists; `label` says it in words. */
export function ProgressRing(props: ProgressRingProps): JSX.Element {
  const radius = () => (props.isThin ? 11.25 : 9);
  const around = () => 2 * Math.PI * radius();
  const share = () => Math.min(1, Math.max(0, props.value));
  return (
    <svg
      viewBox="0 0 24 24"
      width={props.size ?? 20}
      height={props.size ?? 20}
      role="img"
      aria-label={props.label}
      fill="none"
      stroke-width={props.isThin ? 1.25 : 3}
      class="-rotate-90"
    >
      <circle cx="12" cy="12" r={radius()} class="stroke-line" />
      {/* A round end of no length would be a dot. */}
      <Show when={share() > 0}>
        <circle
          cx="12"
          cy="12"
          r={radius()}
          class="stroke-accent"
          stroke-linecap="round"
          stroke-dasharray={`${share() * around()} ${around()}`}
        />
      </Show>
    </svg>
  );
}
