import { ErrorBoundary, type JSX, Suspense } from "solid-js";

import { SessionProvider } from "../session.tsx";
import { StatusLine, ToastRegion } from "../ui/index.ts";
import { createRecovery } from "./create-recovery.ts";
import { ErrorPage } from "./error-page.tsx";
import { StartScreen } from "./start-screen.tsx";

/** Wraps every page, with or without a sign-in. */
export function App(props: { children?: JSX.Element }): JSX.Element {
  createRecovery();
  return (
    <ErrorBoundary
      fallback={(error, reset) => (
        <main>
          <ErrorPage error={error} onRetry={reset} />
        </main>
      )}
    >
      <SessionProvider>
        <StatusLine class="sticky top-0 z-40 lg:pr-(--shell-right) lg:pl-(--shell-left)" />
        <Suspense fallback={<StartScreen />}>{props.children}</Suspense>
        <ToastRegion />
      </SessionProvider>
    </ErrorBoundary>
  );
}
