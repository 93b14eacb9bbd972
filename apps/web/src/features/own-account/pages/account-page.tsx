import { createAsync, revalidate } from "@solidjs/router";
import { ErrorBoundary, type JSX, Suspense } from "solid-js";

import { readFailure } from "../../../api.ts";
import { loadDevices, loadLooks } from "../../../data/account.ts";
import { useSignedIn } from "../../../session.tsx";
import { ErrorNotice } from "../../../ui/index.ts";
import { accountCalls } from "../account-calls.ts";
import { Account } from "../parts/account.tsx";
import { Looks } from "../parts/looks.tsx";

/** One's own account: a section of the settings. */
export function AccountPage(): JSX.Element {
  const signedIn = useSignedIn();
  const devices = createAsync(() => loadDevices());
  const again = (reset: () => void) => void revalidate(loadLooks.key).then(reset);
  return (
    <>
      <Account person={signedIn().person} devices={() => devices()} calls={accountCalls} />
      <ErrorBoundary
        fallback={(error, reset) => (
          <ErrorNotice isRead failure={readFailure(error)} onRetry={() => again(reset)} />
        )}
      >
        <Suspense>
          <Looks />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}
