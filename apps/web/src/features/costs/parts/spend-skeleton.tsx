import type { JSX } from "solid-js";

import { Loading, Skeleton } from "../../../ui/index.ts";

export function SpendSkeleton(): JSX.Element {
  return (
    <Loading>
      <Skeleton class="h-6 w-32" />
      <Skeleton class="mt-4 h-9 w-56" />
      <Skeleton class="mt-4 h-2.5 w-full" />
      <Skeleton class="mt-12 h-6 w-24" />
      <Skeleton class="mt-4 h-11 w-72" />
      <div class="mt-6 grid max-w-xl gap-2">
        <Skeleton class="h-[70px] rounded-md!" />
        <Skeleton class="h-[70px] rounded-md!" />
      </div>
    </Loading>
  );
}
