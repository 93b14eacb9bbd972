import { createAsync, revalidate } from "@solidjs/router";
import { ErrorBoundary, type JSX, Show, Suspense } from "solid-js";

import { type Person, readFailure } from "../../../api.ts";
import { loadDevices, type SignedInDevice } from "../../../data/account.ts";
import { RECORD_HREF } from "../../../data/record.ts";
import { t as tAccounts } from "../../../i18n/accounts.ts";
import { t } from "../../../i18n/own-account.ts";
import { useSignedIn } from "../../../session.tsx";
import { ButtonLink, ErrorNotice, Section } from "../../../ui/index.ts";
import { type AccountCalls, accountCalls } from "../account-calls.ts";
import { Devices } from "../parts/devices.tsx";
import { DevicesSkeleton } from "../parts/devices-skeleton.tsx";
import { EmailChange } from "../parts/email-change.tsx";
import { NameForm } from "../parts/name-form.tsx";
import { PasswordChange } from "../parts/password-change.tsx";

/** One's own account: a section of the settings. */
export function AccountPage(): JSX.Element {
  const signedIn = useSignedIn();
  const devices = createAsync(() => loadDevices());
  return <Account person={signedIn().person} devices={() => devices()} calls={accountCalls} />;
}

export function Account(props: {
  person: Person;
  /** Undefined while they load; reading them may suspend. */
  devices: () => readonly SignedInDevice[] | undefined;
  calls: AccountCalls;
}): JSX.Element {
  const again = (reset: () => void) => void revalidate(loadDevices.key).then(reset);
  return (
    <>
      <NameForm person={props.person} calls={props.calls} />
      <Section title={tAccounts("account.email")}>
        <EmailChange person={props.person} calls={props.calls} />
      </Section>
      <Section title={tAccounts("account.password")} hint={t("own.passwordHint")}>
        <PasswordChange email={props.person.email} calls={props.calls} />
      </Section>
      <Section title={t("own.devices")} hint={t("own.devicesHint")}>
        <ErrorBoundary
          fallback={(error, reset) => (
            <ErrorNotice isRead failure={readFailure(error)} onRetry={() => again(reset)} />
          )}
        >
          <Suspense fallback={<DevicesSkeleton />}>
            <Show when={props.devices()}>
              {(known) => <Devices devices={known()} calls={props.calls} />}
            </Show>
          </Suspense>
        </ErrorBoundary>
      </Section>
      <Section title={t("own.data")} hint={t("own.dataHint")}>
        <ButtonLink href={RECORD_HREF} rel="external" icon="download">
          {t("own.dataGet")}
        </ButtonLink>
      </Section>
      <Section title={t("own.delete")} hint={t("own.deleteHint")}>
        <ButtonLink href="/settings/account/delete" class="text-bad!">
          {t("own.delete")}
        </ButtonLink>
      </Section>
    </>
  );
}
