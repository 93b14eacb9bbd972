import { revalidate } from "@solidjs/router";
import { ErrorBoundary, type JSX, Suspense } from "solid-js";

import { readFailure } from "../../../api.ts";
import { ErrorNotice, Loading, Skeleton } from "../../../ui/index.ts";

/** A part of the page that loads and fails by itself, so that the others can be used meanwhile. */
export function LoadedPart(props: { queryKey: string; children: JSX.Element }): JSX.Element {
  return (
    <ErrorBoundary
      fallback={(error, reset) => (
        <div class="mt-10">
          <ErrorNotice
            isRead
            failure={readFailure(error)}
            onRetry={() => void revalidate(props.queryKey).then(reset)}
          />
        </div>
      )}
    >
      <Suspense
        fallback={
          <Loading class="mt-10">
            <Skeleton class="h-6 w-40" />
            <Skeleton class="mt-4 h-5 w-56" />
            <Skeleton class="mt-6 h-11 w-full max-w-md rounded-full!" />
            <Skeleton class="mt-6 h-64 w-full" />
          </Loading>
        }
      >
        {props.children}
      </Suspense>
    </ErrorBoundary>
  );
}
