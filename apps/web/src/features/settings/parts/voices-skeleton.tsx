import { For, type JSX } from "solid-js";

import { Loading, Skeleton } from "../../../ui/index.ts";

export function VoicesSkeleton(): JSX.Element {
  return (
    <Loading class="pt-2">
      <Skeleton class="mb-3 h-4 w-24" />
      <div class="grid gap-2 sm:grid-cols-2">
        <For each={[1, 2, 3, 4]}>{() => <Skeleton class="h-[70px] rounded-md!" />}</For>
      </div>
    </Loading>
  );
}
