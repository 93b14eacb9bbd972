import { revalidate } from "@solidjs/router";
import { ErrorBoundary, type JSX, Suspense } from "solid-js";

import { readFailure } from "../api.ts";
import { ErrorNotice, Page } from "../ui/index.ts";
import { PageSkeleton } from "./page-skeleton.tsx";

interface LoadedPageProps {
  /** The page's name until its data tells it. */
  title: string;
  /** The way back, also if the load failed. */
  above: JSX.Element;
  /** The page with its loaded data. */
  children: JSX.Element;
}

/** A page about one item: a skeleton while it loads, and the reason if it fails. */
export function LoadedPage(props: LoadedPageProps): JSX.Element {
  return (
    <ErrorBoundary
      fallback={(error, reset) => (
        <Page title={props.title} above={props.above}>
          <ErrorNotice
            isRead
            failure={readFailure(error)}
            onRetry={() => void revalidate().then(reset)}
          />
        </Page>
      )}
    >
      <Suspense fallback={<PageSkeleton />}>{props.children}</Suspense>
    </ErrorBoundary>
  );
}
