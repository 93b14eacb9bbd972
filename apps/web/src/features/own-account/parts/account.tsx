import { revalidate } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { Retryable } from "../../../retryable.tsx";
import type { Person } from "../../../api.ts";
import { loadDevices, type SignedInDevice } from "../../../data/account.ts";
import { RECORD_HREF } from "../../../data/record.ts";
import { t as tAccounts } from "../../../i18n/accounts.ts";
import { t } from "../../../i18n/own-account.ts";
import { ButtonLink, Section } from "../../../ui/index.ts";
import type { AccountCalls } from "../account-calls.ts";
import { Devices } from "./devices.tsx";
import { DevicesSkeleton } from "./devices-skeleton.tsx";
import { EmailChange } from "./email-change.tsx";
import { NameForm } from "./name-form.tsx";
import { PasswordChange } from "./password-change.tsx";

/** The parts of an account, each with its own form. */
export function Account(props: {
  person: Person;
  /** Undefined while they load; reading them may suspend. */
  devices: () => readonly SignedInDevice[] | undefined;
  calls: AccountCalls;
}): JSX.Element {
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
        <Retryable again={() => revalidate(loadDevices.key)} waiting={<DevicesSkeleton />}>
          <Show when={props.devices()}>
            {(known) => <Devices devices={known()} calls={props.calls} />}
          </Show>
        </Retryable>
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
