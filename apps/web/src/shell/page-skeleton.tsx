import type { JSX } from "solid-js";

import { Loading, Skeleton } from "../ui/index.ts";

/** Shown before a page's own skeleton. */
export function PageSkeleton(): JSX.Element {
  return (
    <Loading class="mx-auto w-full max-w-2xl px-5 pt-6 sm:px-8 lg:pt-12">
      <Skeleton class="h-9 w-56" />
      <Skeleton class="mt-8 h-4 w-full" />
      <Skeleton class="mt-3 h-4 w-4/5" />
      <Skeleton class="mt-3 h-4 w-3/5" />
    </Loading>
  );
}
