import { createMemo, createUniqueId, For, type JSX, Show } from "solid-js";

import { type OfferedVoice, readFailure, type Settings } from "../../../api.ts";
import { languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/settings.ts";
import { Icon, joinClasses, Spinner } from "../../../ui/index.ts";
import type { VoiceSamples } from "../create-voice-samples.ts";
import { findSpeaking, type VoiceGroup } from "../group-voices.ts";
import type { Sample } from "../make-voice-samples.ts";

interface VoiceCardsProps {
  group: VoiceGroup;
  settings: Pick<Settings, "voices" | "secondVoice">;
  samples: VoiceSamples;
  onChoose: (voiceId: string) => void;
}

/** The voices of one language: each can be chosen, and played without being chosen. */
export function VoiceCards(props: VoiceCardsProps): JSX.Element {
  const name = createUniqueId();
  const speaking = createMemo(() => findSpeaking(props.group, props.settings.voices));
  const asking = () => (props.settings.secondVoice ? speaking()?.secondId : null);
  const failed = () =>
    props.group.voices.find(({ id }) => phaseOf(props.samples.sample(), id) === "failed");
  return (
    <fieldset class="min-w-0">
      <legend class="mb-2 text-sm font-medium">{languageName(props.group.language)}</legend>
      <div class="grid gap-2 sm:grid-cols-2">
        <For each={props.group.voices}>
          {(voice) => (
            <div class="relative flex items-center rounded-md border border-line bg-surface pr-2 transition-colors duration-150 hover:bg-hover has-[input:checked]:border-accent has-[input:checked]:bg-accent-soft has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent">
              <label class="flex min-h-16 min-w-0 flex-1 cursor-pointer items-start gap-3 py-3 pr-2 pl-4">
                <input
                  type="radio"
                  class="mt-0.5 size-5 shrink-0 appearance-none rounded-full border-2 border-line-strong bg-surface outline-none checked:border-[6px] checked:border-accent"
                  name={name}
                  checked={voice.id === speaking()?.id}
                  onChange={() => props.onChoose(voice.id)}
                />
                <span class="min-w-0">
                  <span class="block text-sm leading-6 font-semibold" lang={voice.language}>
                    {voice.name}
                  </span>
                  <span class="block text-sm text-ink-soft">
                    {describe(voice, voice.id === asking())}
                  </span>
                </span>
              </label>
              <SampleButton
                voice={voice}
                phase={phaseOf(props.samples.sample(), voice.id)}
                onPress={() => props.samples.press(voice.id)}
              />
            </div>
          )}
        </For>
      </div>
      <p role="status" class="mt-2 text-sm font-medium text-bad empty:hidden">
        <Show when={failed()}>{(voice) => whyFailed(props.samples.sample(), voice().name)}</Show>
      </p>
    </fieldset>
  );
}

function describe(voice: OfferedVoice, asks: boolean): string {
  return [
    t(`voices.${voice.gender}`),
    ...(voice.isDefault ? [t("voices.default")] : []),
    ...(asks ? [t("voices.asks")] : []),
  ].join(" · ");
}

type Phase = Sample["phase"] | "idle";

function phaseOf(sample: Sample | null, voiceId: string): Phase {
  return sample?.voiceId === voiceId ? sample.phase : "idle";
}

function SampleButton(props: {
  voice: OfferedVoice;
  phase: Phase;
  onPress: () => void;
}): JSX.Element {
  const isOn = () => props.phase === "loading" || props.phase === "playing";
  const label = () => t(isOn() ? "voices.stop" : "voices.hear", { name: props.voice.name });
  return (
    <button
      type="button"
      aria-label={label()}
      title={label()}
      aria-busy={props.phase === "loading" ? "true" : undefined}
      class={joinClasses(
        "inline-flex size-11 shrink-0 items-center justify-center rounded-full border transition-colors duration-150",
        isOn()
          ? "border-accent bg-accent text-on-accent hover:bg-accent-hover"
          : "border-line bg-surface text-accent-ink hover:border-line-strong",
      )}
      onClick={() => props.onPress()}
    >
      <Show when={props.phase !== "loading"} fallback={<Spinner size={18} />}>
        <Icon name={isOn() ? "stop" : "play"} size={18} />
      </Show>
    </button>
  );
}

/** The browser may refuse to start by itself, which is no error: another press is enough. */
function whyFailed(sample: Sample | null, name: string): string {
  if (sample?.phase !== "failed") return "";
  const { error } = sample;
  if (error instanceof DOMException && error.name === "NotAllowedError") {
    return t("voices.tapAgain", { name });
  }
  const isMedia = error === null || error instanceof DOMException;
  return isMedia ? t("voices.failed", { name }) : readFailure(error).message;
}
