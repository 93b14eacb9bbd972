import { useIsRouting } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

/** A line along the top while the next page loads; the previous page stays until then. */
export function RoutingBar(): JSX.Element {
  const isRouting = useIsRouting();
  return (
    <Show when={isRouting()}>
      <div
        aria-hidden="true"
        class="routing-bar pointer-events-none fixed inset-x-0 top-0 z-50 h-[3px] overflow-hidden bg-accent-soft"
      >
        <div class="h-full w-1/3 rounded-full bg-accent" />
      </div>
    </Show>
  );
}
