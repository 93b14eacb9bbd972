import type { JSX } from "solid-js";

/** How much of the time to answer is over, while it runs; it keeps its place when it does not. */
export function SilenceBar(props: { share: number; isRunning: boolean }): JSX.Element {
  return (
    <div
      aria-hidden="true"
      class="track h-1 overflow-hidden rounded-full bg-hover transition-opacity duration-150"
      classList={{ "opacity-0": !props.isRunning }}
    >
      <div class="h-full rounded-full bg-accent" style={{ width: `${props.share * 100}%` }} />
    </div>
  );
}
