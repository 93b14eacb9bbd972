import type { JSX } from "solid-js";

import { Loading, Skeleton } from "../../../ui/index.ts";

export function SpeechSkeleton(): JSX.Element {
  return (
    <Loading>
      <Skeleton class="mb-2 h-5 w-20" />
      <Skeleton class="h-[104px] w-full rounded-md!" />
      <Skeleton class="mt-2 h-[104px] w-full rounded-md!" />
      <Skeleton class="mt-12 mb-2 h-5 w-28" />
      <div class="grid grid-cols-2 gap-2">
        <Skeleton class="h-[70px] rounded-md!" />
        <Skeleton class="h-[70px] rounded-md!" />
      </div>
    </Loading>
  );
}
