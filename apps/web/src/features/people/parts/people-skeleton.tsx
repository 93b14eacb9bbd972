import { For, type JSX } from "solid-js";

import { Loading, Skeleton } from "../../../ui/index.ts";

export function PeopleSkeleton(): JSX.Element {
  return (
    <Loading>
      <For each={[1, 2, 3, 4]}>
        {() => (
          <div class="flex items-center justify-between gap-4 border-t border-line py-3.5">
            <div class="flex-1">
              <Skeleton class="h-5 w-40" />
              <Skeleton class="mt-1.5 h-4 w-56" />
            </div>
            <Skeleton class="h-11 w-32 rounded-md!" />
          </div>
        )}
      </For>
    </Loading>
  );
}
