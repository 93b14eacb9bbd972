import { createSignal, For, type JSX, Show } from "solid-js";

import type { SignedInDevice } from "../../../data/account.ts";
import { formatDate, formatDay } from "../../../i18n/index.ts";
import { t } from "../../../i18n/own-account.ts";
import { AskDialog, Button, Facts, Mark, showToast } from "../../../ui/index.ts";
import type { AccountCalls } from "../account-calls.ts";

interface DevicesProps {
  devices: readonly SignedInDevice[];
  calls: Pick<AccountCalls, "signOutDevice" | "signOutOthers">;
}

/** The signed-in devices with this one marked; others can be signed out, one by one or all at once. */
export function Devices(props: DevicesProps): JSX.Element {
  const [isAsking, setAsking] = createSignal(false);
  const others = () => props.devices.filter(({ isCurrent }) => !isCurrent);
  const signOutAll = async () => {
    await props.calls.signOutOthers();
    showToast({ message: t("own.othersDone") });
  };
  return (
    <>
      <ul class="divide-y divide-line border-y border-line">
        <For each={props.devices}>
          {(device) => <DeviceRow device={device} calls={props.calls} />}
        </For>
      </ul>
      <Show when={others().length > 1}>
        <Button class="mt-4" onClick={() => setAsking(true)}>
          {t("own.others")}
        </Button>
      </Show>
      <AskDialog
        isOpen={isAsking()}
        onClose={() => setAsking(false)}
        title={t("own.othersTitle", { count: others().length })}
        text={t("own.othersText")}
        label={t("own.others")}
        isDangerous
        run={signOutAll}
      />
    </>
  );
}

function DeviceRow(props: {
  device: SignedInDevice;
  calls: Pick<AccountCalls, "signOutDevice">;
}): JSX.Element {
  const [isAsking, setAsking] = createSignal(false);
  const name = () =>
    props.device.device ?? t(props.device.isLook ? "own.deviceLook" : "own.deviceUnknown");
  const signOut = async () => {
    const called = name();
    await props.calls.signOutDevice(props.device.id);
    showToast({ message: t("own.deviceDone", { device: called }) });
  };
  return (
    <li class="flex items-center justify-between gap-4 py-3">
      <div class="min-w-0">
        <p class="flex flex-wrap items-center gap-x-2 font-medium">
          {name()}
          <Show when={props.device.isCurrent}>
            <Mark look="good">{t("own.deviceThis")}</Mark>
          </Show>
        </p>
        <Facts facts={describe(props.device, Date.now())} />
      </div>
      <Show when={!props.device.isCurrent}>
        <Button
          look="quiet"
          class="-mr-3 shrink-0"
          aria-label={t("own.deviceOutOf", { device: name() })}
          onClick={() => setAsking(true)}
        >
          {t("own.deviceOut")}
        </Button>
        <AskDialog
          isOpen={isAsking()}
          onClose={() => setAsking(false)}
          title={t("own.deviceTitle", { device: name() })}
          text={t("own.deviceText")}
          label={t("own.deviceOut")}
          isDangerous
          run={signOut}
        />
      </Show>
    </li>
  );
}

function describe({ createdAt, lastUsedAt, isCurrent }: SignedInDevice, now: number): string[] {
  const since = t("own.deviceSince", { date: formatDate(createdAt, now) });
  return isCurrent ? [since] : [t("own.deviceUsed", { day: formatDay(lastUsedAt, now) }), since];
}
