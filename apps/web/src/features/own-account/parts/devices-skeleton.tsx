import { For, type JSX } from "solid-js";

import { Loading, Skeleton } from "../../../ui/index.ts";

export function DevicesSkeleton(): JSX.Element {
  return (
    <Loading class="divide-y divide-line border-y border-line">
      <For each={[1, 2]}>
        {() => (
          <div class="py-3">
            <Skeleton class="h-5 w-44" />
            <Skeleton class="mt-2 h-4 w-60 max-w-full" />
          </div>
        )}
      </For>
    </Loading>
  );
}
