import { createAsync, revalidate } from "@solidjs/router";
import { For, type JSX } from "solid-js";

import type { Language, OfferedVoice, Settings } from "../../../../api.ts";
import { loadVoices } from "../../../../data/voices.ts";
import { languageName } from "../../../../i18n/index.ts";
import { t } from "../../../../i18n/installation.ts";
import { LANGUAGES } from "../../../../languages.ts";
import { Retryable } from "../../../../retryable.tsx";
import { RowsSkeleton, SelectField } from "../../../../ui/index.ts";

/** A choice of none: the default speaks, whatever it is. */
const USUAL = "";

interface FirstVoicesProps {
  voices: Settings["voices"];
  onVoices: (voices: Settings["voices"]) => void;
}

/** The voice of each language that is offered several. */
export function FirstVoices(props: FirstVoicesProps): JSX.Element {
  return (
    <fieldset>
      <legend class="text-sm font-medium">{t("installation.voices")}</legend>
      <p class="mt-1 text-sm text-ink-soft">{t("installation.voicesHint")}</p>
      <div class="mt-3">
        <Retryable again={() => revalidate(loadVoices.key)} waiting={<RowsSkeleton />}>
          <Choices {...props} />
        </Retryable>
      </div>
    </fieldset>
  );
}

function Choices(props: FirstVoicesProps): JSX.Element {
  const offered = createAsync(() => loadVoices(), { initialValue: [] });
  const speakersOf = (language: Language) => offered().filter((one) => one.language === language);
  const choose = (language: Language, voiceId: string) => {
    const { [language]: _, ...others } = props.voices;
    props.onVoices(voiceId === USUAL ? others : { ...others, [language]: voiceId });
  };
  return (
    <div class="grid gap-4 sm:grid-cols-2">
      <For each={LANGUAGES.filter((language) => speakersOf(language).length > 1)}>
        {(language) => (
          <SelectField
            label={languageName(language)}
            value={props.voices[language] ?? USUAL}
            choices={listChoices(speakersOf(language))}
            onValue={(voiceId) => choose(language, voiceId)}
          />
        )}
      </For>
    </div>
  );
}

function listChoices(speakers: readonly OfferedVoice[]): { value: string; label: string }[] {
  const usual = speakers.find(({ isDefault }) => isDefault);
  return [
    { value: USUAL, label: t("installation.voices.usual", { name: usual?.name ?? "" }) },
    ...speakers
      .filter(({ isDefault }) => !isDefault)
      .map(({ id, name }) => ({ value: id, label: name })),
  ];
}
