import { For, type JSX } from "solid-js";

import { Loading, Skeleton } from "./feedback.tsx";

/** A placeholder for rows of two lines while they load. */
export function RowsSkeleton(): JSX.Element {
  return (
    <Loading class="border-t border-line">
      <For each={[1, 2, 3]}>
        {() => (
          <div class="border-b border-line py-4">
            <Skeleton class="h-5 w-52" />
            <Skeleton class="mt-2 h-4 w-72 max-w-full" />
          </div>
        )}
      </For>
    </Loading>
  );
}
