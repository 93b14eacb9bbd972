import { For, type JSX } from "solid-js";

import { Loading, Skeleton } from "../../../ui/index.ts";

export function CourseListSkeleton(): JSX.Element {
  return (
    <Loading>
      <Skeleton class="mb-4 h-6 w-28" />
      <For each={[1, 2, 3]}>
        {() => (
          <div class="flex items-start gap-4 border-t border-line py-5">
            <Skeleton class="size-12 rounded-md! sm:size-16" />
            <div class="flex-1">
              <Skeleton class="h-5 w-1/2" />
              <Skeleton class="mt-2 h-4 w-2/5" />
              <Skeleton class="mt-1 h-4 w-1/3 sm:hidden" />
              <Skeleton class="mt-2 h-4 w-4/5" />
              <Skeleton class="mt-1 h-4 w-3/5" />
            </div>
          </div>
        )}
      </For>
    </Loading>
  );
}
