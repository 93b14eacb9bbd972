import { createAsync, revalidate } from "@solidjs/router";
import type { JSX } from "solid-js";

import { Retryable } from "../../../retryable.tsx";
import { loadDevices, loadLooks } from "../../../data/account.ts";
import { useSignedIn } from "../../../session.tsx";
import { accountCalls } from "../account-calls.ts";
import { Account } from "../parts/account.tsx";
import { Looks } from "../parts/looks.tsx";

/** One's own account: a section of the settings. */
export function AccountPage(): JSX.Element {
  const signedIn = useSignedIn();
  const devices = createAsync(() => loadDevices());
  return (
    <>
      <Account person={signedIn().person} devices={() => devices()} calls={accountCalls} />
      <Retryable again={() => revalidate(loadLooks.key)}>
        <Looks />
      </Retryable>
    </>
  );
}
