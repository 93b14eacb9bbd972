import { For, type JSX } from "solid-js";

import { Loading, Skeleton } from "../../../ui/index.ts";

export function MakeSkeleton(): JSX.Element {
  return (
    <Loading class="flex flex-col gap-8">
      <div>
        <Skeleton class="mb-2 h-5 w-16" />
        <div class="grid gap-2 sm:grid-cols-2">
          <Skeleton class="h-12 w-full rounded-md!" />
          <Skeleton class="h-12 w-full rounded-md!" />
        </div>
      </div>
      <div class="grid gap-4 sm:grid-cols-2">
        <Skeleton class="h-16 w-full rounded-md!" />
        <Skeleton class="h-16 w-full rounded-md!" />
      </div>
      <div class="flex flex-col gap-2">
        <For each={[1, 2, 3]}>{() => <Skeleton class="h-18 w-full rounded-md!" />}</For>
      </div>
    </Loading>
  );
}
