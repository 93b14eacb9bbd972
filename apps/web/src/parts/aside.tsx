import { ErrorBoundary, type JSX, Suspense } from "solid-js";

/** Waits and fails in silence: the page is about something else, which says when LearnLab is away. */
export function Aside(props: { children: JSX.Element }): JSX.Element {
  return (
    <ErrorBoundary fallback={null}>
      <Suspense>{props.children}</Suspense>
    </ErrorBoundary>
  );
}
