import { revalidate } from "@solidjs/router";
import { ErrorBoundary, type JSX, Suspense } from "solid-js";

import { readFailure } from "../api.ts";
import { ErrorNotice, Page } from "../ui/index.ts";
import { PageSkeleton } from "./page-skeleton.tsx";

interface LoadedPageProps {
  /** What the page is called while it cannot say itself. */
  title: string;
  /** The way back, also where nothing came. */
  above: JSX.Element;
  /** The page, once what it shows is there. */
  children: JSX.Element;
}

/** A page about one thing: its shape while it loads, and in words why it did not. */
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
