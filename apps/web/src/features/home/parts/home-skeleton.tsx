import { For, type JSX } from "solid-js";

import { Loading, Skeleton } from "../../../ui/index.ts";

/** A placeholder for the page until its episodes load. */
export function HomeSkeleton(): JSX.Element {
  return (
    <Loading>
      <div class="flex flex-col gap-5 sm:flex-row sm:items-center sm:gap-8">
        <Skeleton class="aspect-2/1 w-full rounded-lg! sm:aspect-square sm:w-52" />
        <div class="flex-1">
          <Skeleton class="h-4 w-28" />
          <Skeleton class="mt-3 h-8 w-4/5" />
          <Skeleton class="mt-3 h-4 w-11/12 max-w-md" />
          <Skeleton class="mt-3 h-4 w-3/5" />
          <Skeleton class="mt-6 h-11 w-36 rounded-full!" />
        </div>
      </div>
      <Skeleton class="mt-14 mb-5 h-6 w-44" />
      <For each={[1, 2, 3]}>
        {() => (
          <div class="flex items-center gap-4 py-3.5">
            <Skeleton class="size-14 rounded-md! sm:size-16" />
            <div class="flex-1">
              <Skeleton class="h-5 w-2/3" />
              <Skeleton class="mt-2 h-4 w-2/5" />
            </div>
          </div>
        )}
      </For>
    </Loading>
  );
}
