import type { JSX } from "solid-js";

import { Loading, Skeleton } from "../../../ui/index.ts";

/** A placeholder of a few fields until a section's own skeleton loads. */
export function SectionSkeleton(): JSX.Element {
  return (
    <Loading class="flex flex-col gap-5">
      <Skeleton class="h-11 w-full" />
      <Skeleton class="h-11 w-full" />
      <Skeleton class="h-11 w-2/3" />
    </Loading>
  );
}
