import { createAsync, revalidate } from "@solidjs/router";
import { createMemo, For, type JSX, Show } from "solid-js";

import { Retryable } from "../../../retryable.tsx";
import { loadVoices } from "../../../data/voices.ts";
import { t } from "../../../i18n/settings.ts";
import { useSession } from "../../../session.tsx";
import { Icon, Notice, Stack } from "../../../ui/index.ts";
import type { createSettings } from "../create-settings.ts";
import { createVoiceSamples, type VoiceSamples } from "../create-voice-samples.ts";
import { groupVoices, type VoiceGroup } from "../group-voices.ts";
import { VoiceCards } from "./voice-cards.tsx";
import { VoicesSkeleton } from "./voices-skeleton.tsx";

interface VoicesProps {
  form: ReturnType<typeof createSettings>;
}

/** The voice of each language, with samples to hear before choosing. */
export function Voices(props: VoicesProps): JSX.Element {
  return (
    <Retryable again={() => revalidate(loadVoices.key)} waiting={<VoicesSkeleton />}>
      <Groups {...props} />
    </Retryable>
  );
}

function Groups(props: VoicesProps): JSX.Element {
  const session = useSession();
  const samples = createVoiceSamples();
  const voices = createAsync(() => loadVoices());
  const groups = createMemo(() => groupVoices(voices() ?? [], props.form.settings.languages));
  return (
    <Stack gap="large" class="pt-2">
      <GroupList {...props} groups={groups().own} samples={samples} />
      <details class="group border-y border-line">
        <summary class="flex min-h-12 list-none items-center justify-between text-sm font-medium [&::-webkit-details-marker]:hidden">
          {t("voices.others")}
          <Icon name="chevronDown" size={18} class="transition-transform group-open:rotate-180" />
        </summary>
        <Stack gap="large" class="pt-2 pb-6">
          <GroupList {...props} groups={groups().others} samples={samples} />
        </Stack>
      </details>
      <Show when={session()?.speechIsStandIn}>
        <Notice icon="volume">{t("voices.standIn")}</Notice>
      </Show>
    </Stack>
  );
}

function GroupList(
  props: VoicesProps & { groups: VoiceGroup[]; samples: VoiceSamples },
): JSX.Element {
  const choose = (group: VoiceGroup, voiceId: string) =>
    props.form.change({ voices: { ...props.form.settings.voices, [group.language]: voiceId } });
  return (
    <For each={props.groups}>
      {(group) => (
        <VoiceCards
          group={group}
          settings={props.form.settings}
          samples={props.samples}
          onChoose={(voiceId) => void choose(group, voiceId)}
        />
      )}
    </For>
  );
}
