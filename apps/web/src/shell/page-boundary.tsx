import { useLocation } from "@solidjs/router";
import { createEffect, ErrorBoundary, type JSX, on } from "solid-js";

import { ErrorPage } from "./error-page.tsx";

/** A page that breaks leaves navigation and player intact; opening another page recovers. */
export function PageBoundary(props: { children: JSX.Element }): JSX.Element {
  return (
    <ErrorBoundary fallback={(error, reset) => <BrokenPage error={error} onRetry={reset} />}>
      {props.children}
    </ErrorBoundary>
  );
}

function BrokenPage(props: { error: unknown; onRetry: () => void }): JSX.Element {
  const location = useLocation();
  createEffect(
    on(
      () => location.pathname,
      () => props.onRetry(),
      { defer: true },
    ),
  );
  return <ErrorPage error={props.error} onRetry={props.onRetry} />;
}
