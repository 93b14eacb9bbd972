import { For, type JSX } from "solid-js";

import { Loading, Skeleton } from "../../../ui/index.ts";

export function TokensSkeleton(): JSX.Element {
  return (
    <Loading>
      <For each={[1, 2, 3]}>
        {() => (
          <div class="border-t border-line py-4">
            <Skeleton class="h-5 w-40" />
            <Skeleton class="mt-2 h-4 w-72 max-w-full" />
          </div>
        )}
      </For>
    </Loading>
  );
}
