import { ErrorBoundary, type JSX, Suspense } from "solid-js";

import { SessionProvider } from "../session.tsx";
import { ToastRegion } from "../ui/index.ts";
import { ErrorPage } from "./error-page.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { StartScreen } from "./start-screen.tsx";

/** Around every page, signed in or not. */
export function App(props: { children?: JSX.Element }): JSX.Element {
  return (
    <ErrorBoundary
      fallback={(error, reset) => (
        <main>
          <ErrorPage error={error} onRetry={reset} />
        </main>
      )}
    >
      <SessionProvider>
        <OfflineNotice />
        <Suspense fallback={<StartScreen />}>{props.children}</Suspense>
        <ToastRegion />
      </SessionProvider>
    </ErrorBoundary>
  );
}
