import { ErrorBoundary, type JSX, Suspense } from "solid-js";

/** Loads and fails silently: the page is about something else, and says when LearnLab is away. */
export function Aside(props: { children: JSX.Element }): JSX.Element {
  return (
    <ErrorBoundary fallback={null}>
      <Suspense>{props.children}</Suspense>
    </ErrorBoundary>
  );
}
