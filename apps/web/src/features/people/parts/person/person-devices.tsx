import { createAsync } from "@solidjs/router";
import { createSignal, For, type JSX, Show } from "solid-js";

import type { SeenPerson } from "../../../../api.ts";
import {
  type DeviceOfPerson,
  loadDevicesOf,
  signOutDeviceOf,
  signOutPerson,
} from "../../../../data/person.ts";
import { formatDate, formatDay } from "../../../../i18n/index.ts";
import { t } from "../../../../i18n/person.ts";
import { AskDialog, Button, Facts, showToast } from "../../../../ui/index.ts";
import { LoadedSection } from "./loaded-section.tsx";

/** Where the person is signed in. */
export function PersonDevices(props: { person: SeenPerson }): JSX.Element {
  return (
    <LoadedSection
      title={t("person.devices")}
      hint={t("person.devicesHint")}
      again={loadDevicesOf.key}
    >
      <Devices person={props.person} />
    </LoadedSection>
  );
}

function Devices(props: { person: SeenPerson }): JSX.Element {
  const devices = createAsync(() => loadDevicesOf(props.person.id));
  const [isAsking, setAsking] = createSignal(false);
  const signOutAll = async () => {
    const { id, name } = props.person;
    await signOutPerson(id);
    showToast({ message: t("person.outDone", { name }) });
  };
  return (
    <>
      <ul class="divide-y divide-line border-y border-line">
        <For
          each={devices()}
          fallback={<li class="py-4 text-ink-soft">{t("person.noDevices")}</li>}
        >
          {(device) => <DeviceRow device={device} userId={props.person.id} />}
        </For>
      </ul>
      <Show when={(devices() ?? []).length > 1}>
        <Button class="mt-4" onClick={() => setAsking(true)}>
          {t("person.out")}
        </Button>
      </Show>
      <AskDialog
        isOpen={isAsking()}
        onClose={() => setAsking(false)}
        title={t("person.outTitle", { name: props.person.name })}
        text={t("person.outText")}
        label={t("person.out")}
        isDangerous
        run={signOutAll}
      />
    </>
  );
}

function DeviceRow(props: { device: DeviceOfPerson; userId: string }): JSX.Element {
  const [isAsking, setAsking] = createSignal(false);
  const name = () =>
    props.device.device ?? t(props.device.isLook ? "person.deviceLook" : "person.deviceUnknown");
  const signOut = async () => {
    const device = name();
    await signOutDeviceOf(props.userId, props.device.id);
    showToast({ message: t("person.deviceDone", { device }) });
  };
  return (
    <li class="flex items-center justify-between gap-4 py-3">
      <div class="min-w-0">
        <p class="font-medium">{name()}</p>
        <Facts facts={describe(props.device, Date.now())} />
      </div>
      <Button
        look="quiet"
        class="-mr-3 shrink-0"
        aria-label={t("person.deviceOutOf", { device: name() })}
        onClick={() => setAsking(true)}
      >
        {t("person.deviceOut")}
      </Button>
      <AskDialog
        isOpen={isAsking()}
        onClose={() => setAsking(false)}
        title={t("person.deviceTitle", { device: name() })}
        text={t("person.outText")}
        label={t("person.deviceOut")}
        isDangerous
        run={signOut}
      />
    </li>
  );
}

function describe({ createdAt, lastUsedAt }: DeviceOfPerson, now: number): string[] {
  return [
    t("person.deviceUsed", { day: formatDay(lastUsedAt, now) }),
    t("person.deviceSince", { date: formatDate(createdAt, now) }),
  ];
}
