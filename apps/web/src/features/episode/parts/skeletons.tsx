import type { JSX } from "solid-js";

import { Loading, Skeleton } from "../../../ui/index.ts";

/** A placeholder for the page until the episode loads. */
export function EpisodeSkeleton(): JSX.Element {
  return (
    <Loading>
      <div class="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 sm:gap-x-7">
        <Skeleton class="size-20 rounded-lg sm:row-span-2 sm:size-36 sm:rounded-xl" />
        <Skeleton class="h-4 w-44 self-center sm:mt-3 sm:self-start" />
        <div class="col-span-2 mt-4 sm:col-span-1 sm:col-start-2 sm:-mt-1">
          <Skeleton class="h-8 w-11/12 max-w-lg" />
          <Skeleton class="mt-3 h-4 w-11/12 max-w-md" />
          <Skeleton class="mt-3 h-4 w-3/4 max-w-md" />
          <Skeleton class="mt-5 h-12 w-36 rounded-full" />
        </div>
      </div>
      <div class="mt-10 max-w-[66ch]">
        <TextSkeleton />
      </div>
    </Loading>
  );
}

/** A placeholder for the text until the script is written. */
export function TextSkeleton(): JSX.Element {
  return (
    <div aria-hidden="true">
      <Skeleton class="h-4 w-full" />
      <Skeleton class="mt-4 h-4 w-11/12" />
      <Skeleton class="mt-4 h-4 w-4/5" />
      <Skeleton class="mt-12 h-6 w-52" />
      <Skeleton class="mt-5 h-4 w-full" />
      <Skeleton class="mt-4 h-4 w-10/12" />
      <Skeleton class="mt-4 h-4 w-2/3" />
    </div>
  );
}
